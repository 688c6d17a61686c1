import { cutBytes } from './cut-bytes.js';

it('A range is cut out of bytes in several places', () => {
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
