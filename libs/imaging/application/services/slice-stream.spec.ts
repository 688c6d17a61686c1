import { sliceStream } from './slice-stream.js';

async function slice(
  pieces: string[],
  offset: number,
  length: number,
): Promise<[text: string, read: number]> {
  let read = 0;
  async function* source(): AsyncGenerator<Buffer> {
    for (const piece of pieces) {
      read++;
      yield await Promise.resolve(Buffer.from(piece));
    }
  }
  let text = '';
  for await (const piece of sliceStream(source(), { offset, length })) text += Buffer.from(piece).toString();
  return [text, read];
}

describe('a stretch out of a stream', () => {
  it.each([
    [0, 3, 'abc'],
    [1, 4, 'bcde'],
    [4, 2, 'ef'],
    [7, 5, 'hi'],
    [3, 0, ''],
  ])('from %d, %d bytes long, is %j', async (offset, length, expected) => {
    expect((await slice(['abc', 'def', 'ghi'], offset, length))[0]).toBe(expected);
  });

  it('reads no further than it has to', async () => {
    expect(await slice(['abc', 'def', 'ghi'], 1, 2)).toEqual(['bc', 1]);
  });
});
