/** A stretch of bytes that is replaced by others. */
export interface Edit {
  readonly at: number;
  /** Bytes taken away. */
  readonly remove: number;
  readonly insert: Buffer;
}

/** The bytes with all edits made; their places are those before any of them. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  let result = bytes;
  // from the back, so that the places in front stay what they are
  for (const { at, remove, insert } of [...edits].sort((a, b) => b.at - a.at)) {
    const start = Math.min(Math.max(at, 0), result.length);
    const end = Math.min(start + Math.max(remove, 0), result.length);
    result = Buffer.concat([result.subarray(0, start), insert, result.subarray(end)]);
  }
  return result;
}
