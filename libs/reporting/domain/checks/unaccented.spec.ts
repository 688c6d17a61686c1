import { unaccented } from './unaccented.js';

describe('A text without its accents', () => {
  it.each([
    ['Próstata, riñón', 'Prostata, rinon'],
    ['Eierstöcke messen größer', 'Eierstocke messen großer'],
    ['pro\u0301stata', 'prostata'],
    ['𝒳é', '𝒳e'],
  ])('is, of %s, %s', (text, plain) => {
    expect(unaccented(text).text).toBe(plain);
  });

  it('knows where each of its places was', () => {
    const original = 'e\u0301é 𝒳 pro\u0301stata\u0301';
    const { text, at } = unaccented(original);
    const start = text.indexOf('prostata');
    expect(original.slice(at(start), at(start + 'prostata'.length))).toBe('pro\u0301stata\u0301');
    expect([at(0), at(1), at(text.length)]).toEqual([0, 2, original.length]);
  });
});
