import { ForwardReader } from './forward-reader.js';

/** A source of letters in pieces, which counts how often it is opened, closed and asked. */
function letters(piece = 3) {
  const seen = { opened: 0, closed: 0, pieces: 0 };
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < 26; at += piece) {
        seen.pieces++;
        yield await Promise.resolve(Buffer.from('abcdefghijklmnopqrstuvwxyz'.slice(at, at + piece)));
      }
    } finally {
      seen.closed++;
    }
  }
  const reader = new ForwardReader(() => {
    seen.opened++;
    return Promise.resolve(source());
  });
  const read = async (offset: number, length: number): Promise<string> => {
    let text = '';
    for await (const bytes of reader.read({ offset, length })) text += Buffer.from(bytes).toString();
    return text;
  };
  return { seen, reader, read };
}

describe('a source that can only be read from its start', () => {
  it.each([1, 3, 26])('is opened once for stretches that ascend: pieces of %d', async (piece) => {
    const { seen, reader, read } = letters(piece);
    expect([await read(0, 2), await read(2, 3), await read(9, 1), await read(25, 1)]).toEqual([
      'ab',
      'cde',
      'j',
      'z',
    ]);
    expect(seen).toMatchObject({ opened: 1, closed: 0 });
    await reader.close();
    expect(seen.closed).toBe(1);
  });

  it('is opened again for one that lies before, and the former stream is closed', async () => {
    const { seen, reader, read } = letters();
    expect([await read(9, 3), await read(3, 3), await read(4, 1)]).toEqual(['jkl', 'def', 'e']);
    expect(seen).toMatchObject({ opened: 3, closed: 2 });
    await reader.close();
    expect(seen.closed).toBe(3);
  });

  it('is read no further than it has to, and closed when a stretch is left', async () => {
    const { seen, reader } = letters();
    for await (const piece of reader.read({ offset: 3, length: 20 })) {
      expect(Buffer.from(piece).toString()).toBe('def');
      break;
    }
    expect(seen).toEqual({ opened: 1, closed: 1, pieces: 2 });
  });

  it('gives each of two readers at once a stream of its own, and keeps one of them', async () => {
    const { seen, reader, read } = letters();
    expect(await Promise.all([read(0, 12), read(3, 3)])).toEqual(['abcdefghijkl', 'def']);
    expect(seen).toMatchObject({ opened: 2, closed: 1 });
    await reader.close();
    expect(seen.closed).toBe(2);
  });

  it('leaves nothing open that is still read when it is closed', async () => {
    const { seen, reader, read } = letters();
    const reading = read(0, 20);
    await reader.close();
    expect(await reading).toHaveLength(20);
    expect(seen).toMatchObject({ opened: 1, closed: 1 });
    expect(await read(25, 9)).toBe('z');
    expect(seen.closed).toBe(2);
  });
});
