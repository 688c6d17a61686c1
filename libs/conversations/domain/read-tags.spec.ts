import { readTags } from './read-tags.js';

describe('tags', () => {
  it('are kept without space around them, each once, in order', () => {
    expect(readTags([' vip ', 'call back', '2nd-opinion', 'vip'])).toEqual([
      '2nd-opinion',
      'call back',
      'vip',
    ]);
    expect(readTags([])).toEqual([]);
  });

  it('are of any language, and the same however their letters are composed', () => {
    expect(readTags(['niño', 'nin\u0303o', '急诊'])).toEqual(['niño', '急诊']);
  });

  it.each(['', '  ', 'VIP', 'a,b', 'a  b', 'a\nb', 'a\0', '#vip', 'x'.repeat(41)])('are not %j', (text) => {
    expect(() => readTags(['ok', text])).toThrow(
      expect.objectContaining({
        code: 'conversations.bad-tag',
        details: expect.objectContaining({
          fields: [expect.objectContaining({ field: 'tags.1' })],
        }) as object,
      }),
    );
  });

  it('have their limit at 40 signs', () => {
    expect(readTags(['x'.repeat(40)])).toHaveLength(1);
  });
});
