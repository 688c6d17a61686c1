import type { SeededRandom } from '#test/faults/seeded-random';

/** Values that code forgets: ends of ranges, signs, ambiguous lengths. */
const NUMBERS = [
  0, 1, 2, 3, 7, 8, 12, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x10000, 0xff_ffff,
  0x7fff_ffff, 0x8000_0000, 0xffff_fff0, 0xffff_fffe, 0xffff_ffff,
];

const CHARACTER_SETS = [
  'ISO_IR 6',
  'ISO_IR 100',
  'ISO_IR 13',
  'ISO_IR 144',
  'ISO_IR 166',
  'ISO_IR 192',
  'GB18030',
  'GBK',
  'ISO 2022 IR 6',
  'ISO 2022 IR 13',
  'ISO 2022 IR 58',
  'ISO 2022 IR 87',
  'ISO 2022 IR 149',
  'ISO 2022 IR 159',
  '',
  '__proto__',
  'constructor',
  'ISO_IR',
  'UTF-16',
  '%s%n',
  '../../etc',
];

const ESCAPES = [
  '\x1b$B',
  '\x1b$)C',
  '\x1b$)A',
  '\x1b(J',
  '\x1b(B',
  '\x1b)I',
  '\x1b-A',
  '\x1b$(D',
  '\x1b',
  '\x1b$',
  '\x0e',
  '\x0f',
];

/** Values of text that readers stumble over. None of them is a character of Latin-1 only by chance. */
const TEXTS = [
  '',
  ' ',
  '\\',
  '\\\\\\\\',
  '^^^^^^',
  '====',
  '\0',
  '\0\0\0',
  '\x1b',
  '\ud800',
  '\ufeff',
  '\u202e',
  '\u0000a',
  '-0',
  '1e999',
  '-1e-999',
  'NaN',
  '99999999999999999999',
  '0x10',
  '1E5',
  '+',
  '.',
  '-',
  '1.2.840.10008.1.3.10',
  '../../../etc/passwd',
  '1..2',
  '1.02',
  '0'.repeat(66),
  `1.${'2'.repeat(63)}`,
  "'; DROP TABLE study; --",
  '<script>alert(1)</script>',
  '%00',
  '{{7*7}}',
  '00000000',
  '99999999',
  '20260231',
  '2400',
  '235960.999999',
  '__proto__',
  'constructor',
  'toString',
  'a'.repeat(300),
  '\u{1f600}'.repeat(20),
  'e\u0301'.repeat(40),
];

export const hostileValues = {
  number: (random: SeededRandom): number => random.pick(NUMBERS),

  text: (random: SeededRandom): Buffer =>
    padded(Buffer.from(random.pick(TEXTS), random.next() < 0.5 ? 'utf8' : 'latin1')),

  characterSet(random: SeededRandom): Buffer {
    const terms = Array.from({ length: random.between(1, 4) }, () => random.pick(CHARACTER_SETS));
    return padded(Buffer.from(terms.join('\\'), 'latin1'));
  },

  /** Text that changes its character set within. */
  escaped(random: SeededRandom): Buffer {
    const pieces = Array.from({ length: random.between(1, 6) }, () => [
      Buffer.from(random.pick(ESCAPES), 'latin1'),
      hostileValues.bytes(random, random.between(0, 12)),
      Buffer.from(random.pick(['^', '=', '\\', '']), 'latin1'),
    ]);
    return padded(Buffer.concat(pieces.flat()));
  },

  bytes: (random: SeededRandom, length: number): Buffer =>
    Buffer.from(Array.from({ length }, () => random.between(0, 255))),
};

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from(' ')]);
