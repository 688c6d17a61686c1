import type { FoundBytes, FoundImage } from './dicom-files.js';
import { weightOf } from './weight-of.js';

const table = { first: 0, bits: 16, entries: new Uint16Array(65_536) };
const frame = (fragments: number): FoundBytes => ({
  ranges: Array.from({ length: fragments }, (_, i) => ({ offset: i * 10, length: 2 })),
  encapsulated: true,
});
const weight = (image: Partial<FoundImage>): number =>
  weightOf({ frames: [], framePresentations: [], presentation: {}, ...image } as unknown as FoundImage);

describe('what is remembered of an image', () => {
  it('weighs as much as its fragments, in however few frames they are', () => {
    expect(weight({ frames: [frame(200_000)] })).toBeGreaterThan(200_000);
    expect(weight({ frames: Array.from({ length: 100 }, () => frame(2)) })).toBeGreaterThan(200);
  });

  it('weighs next to nothing for native frames, which follow from the first', () => {
    const at = (): FoundBytes => ({ ranges: [{ offset: 0, length: 1 }], encapsulated: false });
    expect(weight({ frames: { length: 1_000_000, at } })).toBeLessThan(10);
  });

  it('weighs as much as its tables, those of single frames included', () => {
    const one = weight({ presentation: { voiLut: table } });
    expect(one).toBeGreaterThan(1_000);
    expect(weight({ framePresentations: Array(10).fill({ voiLut: table }) })).toBeGreaterThan(one * 9);
  });
});
