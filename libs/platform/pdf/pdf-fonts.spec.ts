import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { ofDocument } from './pdf-fonts.js';

const font = create(readFileSync(join(__dirname, 'assets/DejaVuSans.ttf')));

/** The characters of each glyph from left to right, as hexadecimal numbers. */
const drawn = (text: string): string =>
  ofDocument(font)
    .layout(text)
    .glyphs.map(({ codePoints }) => codePoints.map((each) => each.toString(16)).join('+'))
    .join(' ');

describe('A font as a document sees it', () => {
  it.each([
    ['\u0644\u0627', 'fefb'],
    ['\u0644\u0622', 'fef5'],
    ['\u0644\u0623', 'fef7'],
    ['\u0644\u0625', 'fef9'],
    ['\u0641\u0644\u0627', 'fefc 641'],
    ['\u0641\u0644\u0622', 'fef6 641'],
    ['\u0641\u0644\u0623', 'fef8 641'],
    ['\u0641\u0644\u0625', 'fefa 641'],
    // yod with hiriq
    ['\u05d9\u05b4', 'fb1d'],
  ])('draws %s as one glyph, called %s', (text, glyphs) => {
    expect(drawn(text)).toBe(glyphs);
  });

  it('draws what may be one glyph and need not as the letters that it is of', () => {
    expect(drawn('ffi')).toBe('66 66 69');
  });

  it('keeps the letters of a glyph that no character stands for', () => {
    // fatha with shadda
    expect(drawn('\u0644\u064e\u0651')).toBe('64e+651 644');
  });
});
