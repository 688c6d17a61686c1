import { cutStream } from './cut-stream.js';

async function cut(piece: number, ranges: [offset: number, length: number][]): Promise<string[]> {
  async function* source(): AsyncGenerator<Buffer> {
    for (let at = 0; at < 9; at += piece)
      yield await Promise.resolve(Buffer.from('abcdefghi'.slice(at, at + piece)));
  }
  const pieces: string[] = [];
  const stretches = ranges.map(([offset, length]) => ({ offset, length }));
  for await (const each of cutStream(source(), stretches)) pieces.push(Buffer.from(each).toString());
  return pieces;
}

describe('stretches out of a stream', () => {
  it('are one piece for each chunk that they lie in', async () => {
    expect(
      await cut(9, [
        [0, 1],
        [2, 3],
        [5, 0],
        [8, 5],
      ]),
    ).toEqual(['acdei']);
    expect(
      await cut(4, [
        [0, 1],
        [2, 3],
        [6, 1],
      ]),
    ).toEqual(['acd', 'eg']);
    expect(
      await cut(1, [
        [1, 2],
        [4, 1],
      ]),
    ).toEqual(['b', 'c', 'e']);
    expect(await cut(3, [])).toEqual([]);
  });
});
