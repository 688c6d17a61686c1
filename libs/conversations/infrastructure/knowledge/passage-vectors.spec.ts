import { nearnesses, packVector } from './passage-vectors.js';

const axis = (at: number) => Array.from({ length: 20 }, (_, index) => (index === at ? 1 : 0.1));

describe('vectors of passages', () => {
  it('tell which passage is near, and that none is where all are alike', () => {
    const packed = Array.from({ length: 20 }, (_, at) => packVector(axis(at)));
    const near = nearnesses(axis(7), packed);
    expect(near[7]).toBe(1);
    expect(Math.max(...near.filter((_, at) => at !== 7))).toBe(0);
    expect(
      Math.max(
        ...nearnesses(
          Array.from({ length: 20 }, () => 1),
          packed,
        ),
      ),
    ).toBeLessThan(0.05);
  });

  it('are small, and of other models or of nothing not near', () => {
    expect(packVector([0.5, -1, 0.25])).toEqual(Buffer.from(Int8Array.from([64, -127, 32]).buffer));
    expect(packVector([0, 0])).toEqual(Buffer.alloc(2));
    expect(nearnesses([1, 0], [packVector([1, 0, 0]), packVector([0, 0])])).toEqual([0, 0]);
    expect(nearnesses([1], [])).toEqual([]);
  });
});
