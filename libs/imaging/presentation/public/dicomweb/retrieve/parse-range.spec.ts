import { cutBytes } from './cut-bytes.js';
import { parseRange } from './parse-range.js';

describe('Range', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['BYTES=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['pages=1-2', undefined],
    [undefined, undefined],
  ])('%s of 100 bytes is %j', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });

  it('is cut out of bytes in several places', () => {
    const found = {
      ranges: [
        { offset: 100, length: 10 },
        { offset: 200, length: 0 },
        { offset: 300, length: 10 },
        { offset: 400, length: 10 },
      ],
      encapsulated: false,
    };
    expect(cutBytes(found, { start: 8, end: 20 }).ranges).toEqual([
      { offset: 108, length: 2 },
      { offset: 300, length: 10 },
      { offset: 400, length: 1 },
    ]);
    expect(cutBytes(found, { start: 12, end: 13 }).ranges).toEqual([{ offset: 302, length: 2 }]);
  });
});
