/** The bytes as a stream of pieces of this length. */
export async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer, void, undefined> {
  for (let start = 0; start < bytes.length; start += length) {
    await Promise.resolve();
    yield bytes.subarray(start, start + length);
  }
}
