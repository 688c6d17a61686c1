import { EastAsianFonts } from './east-asian-fonts.js';

describe('The East Asian fonts', () => {
  it('open with every part', () => {
    const fonts = new EastAsianFonts(() => undefined);
    const found = new Set<string>();
    for (let codePoint = 0x900; codePoint < 0x10000; codePoint++) {
      const name = fonts.fontFor(codePoint);
      if (name !== undefined) found.add(name.replace(/-\d+$/, ''));
    }
    expect([...found].sort()).toEqual(['noto-sans-kr', 'noto-sans-sc']);
  });

  // What fontkit's own inflate refuses (a table of this part), with letters of Thai and Hindi among its ranges.
  it.each(['師', '結', '妊', '別', '經'])('have %s', (sign) => {
    expect(new EastAsianFonts(() => undefined).fontFor(sign.codePointAt(0) ?? 0)).toBe('noto-sans-sc-101');
  });
});
