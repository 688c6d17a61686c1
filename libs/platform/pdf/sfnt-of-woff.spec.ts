import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { sfntOfWoff } from './sfnt-of-woff.js';

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-101-400-normal.woff'));

describe('A font out of its WOFF file', () => {
  it('has each table at a multiple of four bytes, as it was', () => {
    const sfnt = sfntOfWoff(woff);
    const count = sfnt.readUInt16BE(4);
    expect(sfnt.readUInt32BE(0)).toBe(0x00010000);
    expect(count).toBe(woff.readUInt16BE(12));
    for (let index = 0; index < count; index++) {
      const from = 44 + index * 20;
      const to = 12 + index * 16;
      const [at, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(from + place)) as [
        number,
        number,
        number,
      ];
      const bytes = woff.subarray(at, at + packed);
      const offset = sfnt.readUInt32BE(to + 8);
      expect(offset % 4).toBe(0);
      expect(sfnt.readUInt32BE(to + 12)).toBe(length);
      expect(
        sfnt.subarray(offset, offset + length).equals(packed < length ? inflateSync(bytes) : bytes),
      ).toBe(true);
    }
  });
});
