import fc from 'fast-check';
import { diffText } from './diff-text.js';

const of = (kinds: string[], before: string, after: string) =>
  diffText(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('The difference between two texts', () => {
  it('is told word by word', () => {
    expect(diffText('Left kidney stone.', 'Right kidney stone, 4 mm.')).toEqual([
      { kind: 'removed', text: 'Left' },
      { kind: 'added', text: 'Right' },
      { kind: 'same', text: ' kidney stone' },
      { kind: 'added', text: ', 4 mm' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is nothing between equal texts, and everything to an empty one', () => {
    expect(diffText('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
    expect(diffText('', '')).toEqual([]);
    expect(diffText('', 'a')).toEqual([{ kind: 'added', text: 'a' }]);
  });

  it('leads from each text to the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ñ', '.') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(of(['same', 'removed'], before, after)).toBe(before);
        expect(of(['same', 'added'], before, after)).toBe(after);
      }),
    );
  });

  it('is told line by line, or at once, where the texts are long', () => {
    const words = (from: number) => Array.from({ length: 3_000 }, (_, n) => `w${n + from}`);
    const [before, after] = [`x\n${words(0).join('\n')}`, `y\n${words(9_000).join('\n')}`];
    expect(of(['same', 'removed'], before, after)).toBe(before);
    expect(diffText(words(0).join(' '), words(9_000).join(' ')).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ]);
  });
});
