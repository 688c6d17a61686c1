import { OpaqueToken } from './opaque-token.js';

const id = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';

describe('opaque tokens', () => {
  it('come back from their text with the same id and hash', () => {
    const token = OpaqueToken.create('isk', id);
    const parsed = OpaqueToken.parse('isk', token.text);
    expect(token.text).toMatch(/^isk_0192f3a45b6c7d8e9f0123456789abcd_[0-9A-Za-z]{43}$/);
    expect(parsed?.id).toBe(id);
    expect(parsed?.matches(token.hash)).toBe(true);
  });

  it('can be derived again from the same key and message, and from no others', () => {
    const derive = (key: string, message: string) =>
      OpaqueToken.derive('isk', id, Buffer.from(key), message).text;
    expect(derive('key', 'message')).toBe(derive('key', 'message'));
    expect(OpaqueToken.parse('isk', derive('key', 'message'))?.text).toBe(derive('key', 'message'));
    expect(derive('other', 'message')).not.toBe(derive('key', 'message'));
    expect(derive('key', 'other')).not.toBe(derive('key', 'message'));
  });

  it('match no other token, even of the same id', () => {
    const token = OpaqueToken.create('isk', id);
    expect(OpaqueToken.create('isk', id).matches(token.hash)).toBe(false);
  });

  it.each([
    '',
    'isk',
    'isk__',
    `ref_${'0'.repeat(32)}_${'a'.repeat(43)}`,
    `isk_${'0'.repeat(32)}_${'a'.repeat(42)}`,
    `isk_${'0'.repeat(32)}_${'a'.repeat(43)}\n`,
  ])('are not read from %p', (text) => {
    expect(OpaqueToken.parse('isk', text)).toBeUndefined();
  });

  it('keep their secret out of JSON', () => {
    expect(JSON.stringify(OpaqueToken.create('isk', id))).toBe(JSON.stringify({ prefix: 'isk', id }));
  });
});
