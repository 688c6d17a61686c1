import { editDistance } from './edit-distance.js';
import { meantWord } from './meant-word.js';

const like = (...words: string[]) => words.map((word) => ({ word, lexemes: [word] }));
const meant = (word: string, ...known: string[]) =>
  meantWord({ word, lexemes: [word] }, like(...known))?.word;

describe('a word that nobody knows', () => {
  it('is the one that differs by few letters', () => {
    expect(meant('parkng', 'parking', 'park')).toBe('parking');
    expect(meant('utrasound', 'ultrasound', 'sound')).toBe('ultrasound');
    expect(meant('mamografia', 'mamografía', 'mamografías')).toBe('mamografía');
    expect(meant('aparcamineto', 'aparcamiento')).toBe('aparcamiento');
  });

  it('is no other word', () => {
    expect(meant('football', 'foot', 'feet')).toBeUndefined();
    expect(meant('cake', 'take', 'care')).toBeUndefined();
    expect(meant('nurses', 'house')).toBeUndefined();
    expect(meant('x')).toBeUndefined();
  });

  it('is compared letter by letter', () => {
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('ab', 'ba', 2)).toBe(1);
    expect(editDistance('', 'abc', 3)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('short', 'much longer', 2)).toBe(3);
  });
});
