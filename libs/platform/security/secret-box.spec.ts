import { KeyRing } from './key-ring.js';
import { SecretBox } from './secret-box.js';
import { SecretUnreadableError } from './secret-unreadable-error.js';

describe('the secret box', () => {
  const box = new SecretBox(new KeyRing(['one']));

  it.each(['', 'x', 'Grüße 🩻', 'y'.repeat(10_000)])('opens what it sealed (%#)', (plain) => {
    expect(box.open(box.seal(plain, 'channel:1'), 'channel:1')).toBe(plain);
  });

  it('seals JSON', () => {
    expect(box.openJson(box.sealJson({ token: 't', n: [1] }, 'a'), 'a')).toEqual({ token: 't', n: [1] });
  });

  it('never gives the same text twice', () => {
    expect(box.seal('same', 'a')).not.toBe(box.seal('same', 'a'));
  });

  it('does not open a secret in another place than its own', () => {
    expect(() => box.open(box.seal('token', 'channel:1'), 'channel:2')).toThrow(SecretUnreadableError);
  });

  it('does not open what was changed in any single character', () => {
    const sealed = box.seal('t', 'a');
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => box.open(changed, 'a')).toThrow(SecretUnreadableError);
    }
  });

  it.each(['', 'v1', 'v1.abcdefgh.', 'v1.abcdefgh.AAAA', '{}', 'plain text'])('refuses %p', (text) => {
    expect(() => box.open(text, 'a')).toThrow(SecretUnreadableError);
  });

  it('still opens what a former secret sealed, while that is kept', () => {
    const sealed = box.seal('token', 'a');
    const rotated = new SecretBox(new KeyRing(['two', 'one']));
    expect(rotated.open(sealed, 'a')).toBe('token');
    expect(() => new SecretBox(new KeyRing(['two'])).open(sealed, 'a')).toThrow(SecretUnreadableError);
  });
});
