import { walPosition } from './wal-position.js';

describe('a position in the write-ahead log', () => {
  it('is compared as a number, not as text', () => {
    expect(walPosition('0/A000000') < walPosition('0/10000000')).toBe(true);
    expect(walPosition('9/FFFFFFFF') < walPosition('10/0')).toBe(true);
    expect(walPosition('16/B374D848')).toBe(0x16b374d848n);
    expect(walPosition('FFFFFFFF/FFFFFFFF')).toBe(2n ** 64n - 1n);
  });

  it.each(['', '0', 'x/1', '0/'])('is nothing else: "%s"', (text) => {
    expect(() => walPosition(text)).toThrow();
  });
});
