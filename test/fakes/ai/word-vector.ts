import { createHash } from 'node:crypto';

const DIMENSIONS = 64;

/** A vector of a text's words: texts that share words lie near each other, and the same text is always the same. */
export function wordVector(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const place = createHash('sha256').update(word).digest()[0]! % DIMENSIONS;
    vector[place]! += 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
