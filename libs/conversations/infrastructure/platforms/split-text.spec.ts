import { splitText } from './split-text.js';

describe('a long text', () => {
  it('stays whole within the limit, and nothing gives nothing', () => {
    expect(splitText('  hello  ', 10)).toEqual(['hello']);
    expect(splitText(' \n ', 10)).toEqual([]);
  });

  it('is cut between paragraphs, lines, sentences or words, in this order', () => {
    expect(splitText('one two three\n\nfour five six', 20)).toEqual(['one two three', 'four five six']);
    expect(splitText('one two three\nfour five six', 20)).toEqual(['one two three', 'four five six']);
    expect(splitText('One two three. Four five six', 20)).toEqual(['One two three.', 'Four five six']);
    expect(splitText('one two three four five six', 15)).toEqual(['one two three', 'four five six']);
  });

  it('loses no word and breaks none', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `word${String(index)}`).join(' ');
    const parts = splitText(text, 4096);
    expect(parts.join(' ')).toBe(text);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(4096);
  });

  it('cuts a word that alone is too long', () => {
    expect(splitText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never cuts inside a character as people see it', () => {
    const family = '👨‍👩‍👧‍👦';
    const parts = splitText(family.repeat(10), 25);
    expect(parts.join('')).toBe(family.repeat(10));
    for (const part of parts) expect(part.replaceAll(family, '')).toBe('');
    expect(splitText('é'.normalize('NFD').repeat(5), 3).every((part) => part.length % 2 === 0)).toBe(true);
  });

  it('cuts between code points when one character is longer than a message', () => {
    const parts = splitText(`a${'\u0301'.repeat(20)}😀😀😀`, 7);
    expect(parts.join('')).toBe(`a${'\u0301'.repeat(20)}😀😀😀`);
    for (const part of parts) expect(part.isWellFormed()).toBe(true);
  });
});
