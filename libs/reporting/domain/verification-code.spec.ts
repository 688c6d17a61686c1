import { makeVerificationCode, parseVerificationCode } from './verification-code.js';

const code = '7K2M-0QXA-19ZT-GGV5';

describe('A verification code', () => {
  it('is four groups of signs that are not mistaken for others, another each time', () => {
    const codes = Array.from({ length: 200 }, makeVerificationCode);
    for (const one of codes) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
    expect(codes.map(parseVerificationCode)).toEqual(codes);
  });

  it.each([
    code.toLowerCase(),
    code.replaceAll('-', ''),
    code.replaceAll('-', ' '),
    code.replaceAll('-', ' – '),
    ` ${code}\n`,
    '7k2mOqxaI9ztggv5',
    '7K2M-oQXA-l9ZT-GGV5',
  ])('is understood when it is written %j', (written) => {
    expect(parseVerificationCode(written)).toBe(code);
  });

  it.each([
    '',
    '-',
    code.slice(1),
    `${code}0`,
    code.replace('7', 'U'),
    code.replace('7', '%'),
    '7'.repeat(500),
  ])('is not %j', (written) => expect(parseVerificationCode(written)).toBeUndefined());
});
