import { newId } from '#kernel';
import { KeyRing } from '#platform/security/key-ring';
import { PasswordResetTokens } from './password-reset-tokens.js';

describe('the tokens in password mails', () => {
  const tokens = new PasswordResetTokens(new KeyRing(['one master secret']));

  it('are the same each time they are made, and lead back to their reset', () => {
    const id = newId();
    expect(tokens.tokenOf(id)).toBe(tokens.tokenOf(id));
    expect(tokens.tokenOf(id)).toMatch(/^isop_[0-9a-f]{32}_[0-9A-Za-z]{43}$/);
    expect(tokens.verify(tokens.tokenOf(id))).toBe(id);
  });

  it('cannot be made for another reset, without the key, or out of nothing', () => {
    const [, , secret] = tokens.tokenOf(newId()).split('_');
    expect(tokens.verify(`isop_${newId().replaceAll('-', '')}_${secret}`)).toBeUndefined();
    expect(tokens.verify(new PasswordResetTokens(new KeyRing(['another'])).tokenOf(newId()))).toBeUndefined();
    expect(tokens.verify('')).toBeUndefined();
  });

  it('stay good when the master secret changes', () => {
    const id = newId();
    const later = new PasswordResetTokens(new KeyRing(['newer', 'one master secret']));
    expect(later.verify(tokens.tokenOf(id))).toBe(id);
  });
});
