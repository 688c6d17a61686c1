import { inPieces } from '../../../../infrastructure/dicom/testing/in-pieces.js';
import { MultipartFailure } from './multipart-failure.js';
import type { MultipartLimits } from './multipart-limits.js';
import { MultipartReader } from './multipart-reader.js';
import type { OutgoingPart } from './multipart-writer.js';
import { MultipartWriter } from './multipart-writer.js';
import { openMultipartRelated } from './open-multipart-related.js';

interface ReadPart {
  type: string | undefined;
  content: string;
}

async function parts(
  body: string | Buffer,
  pieceLength = 1 << 16,
  limits: Partial<MultipartLimits> = {},
): Promise<ReadPart[]> {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const reader = new MultipartReader(inPieces(bytes, pieceLength), 'b1', limits);
  const read: ReadPart[] = [];
  for await (const { contentType, content } of reader.parts()) {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    read.push({ type: contentType?.type, content: Buffer.concat(pieces).toString('latin1') });
  }
  return read;
}

const TWO = [
  'preamble --b1 here\r\n--b1\r\nContent-Type: application/dicom\r\nContent-Length: 99\r\n\r\n',
  'one\r\n--b\r\n-\r\r\n\r\n--b1',
  'x\r\n--b1 \t\r\nContent-Location: /x\r\n\r\n\r\n--b1\r\n',
  'Content-Type: application/dicom\r\n\r\nthree\r\n--b1--\r\nepilogue\r\n--b1\r\n\r\nnot a part',
].join('');

const EXPECTED: ReadPart[] = [
  { type: 'application/dicom', content: 'one\r\n--b\r\n-\r\r\n\r\n--b1x' },
  { type: undefined, content: '' },
  { type: 'application/dicom', content: 'three' },
];

const failure = async (reading: Promise<unknown>): Promise<string> => {
  const error: unknown = await reading.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(MultipartFailure);
  return (error as MultipartFailure).code;
};

describe('reading a multipart body', () => {
  it('tells parts from preamble, epilogue and content that looks like a boundary', async () => {
    expect(await parts(TWO)).toEqual(EXPECTED);
  });

  it('reads the same wherever chunks part it', async () => {
    for (let length = 1; length < TWO.length; length++) expect(await parts(TWO, length)).toEqual(EXPECTED);
  });

  it.each([
    ['a body that begins with its boundary', '--b1\r\n\r\nA\r\n--b1--', ['A']],
    ['a part without headers and content', '--b1\r\n\r\n--b1--', ['']],
    ['a part with headers and no content at all', '--b1\r\nA: b\r\n\r\n--b1--', ['']],
    ['content that begins with line ends', '--b1\r\n\r\n\r\n\r\nA\r\n--b1--', ['\r\n\r\nA']],
    ['content that ends with line ends', '--b1\r\n\r\nA\r\n\r\n\r\n--b1--', ['A\r\n\r\n']],
    ['no parts', '--b1--', []],
  ])('reads %s', async (_, body, contents) => {
    for (const length of [1, 2, 5, 100]) {
      expect((await parts(body, length)).map(({ content }) => content)).toEqual(contents);
    }
  });

  it('skips what the reader of a part leaves', async () => {
    const reader = new MultipartReader(inPieces(Buffer.from(TWO, 'latin1'), 9), 'b1');
    let count = 0;
    for await (const { content } of reader.parts()) {
      count++;
      for await (const piece of content) if (piece.length > 0) break;
    }
    expect(count).toBe(3);
  });

  it.each([
    ['ends before the closing delimiter', '--b1\r\n\r\nabc', 'multipart.truncated'],
    ['ends inside of headers', '--b1\r\nContent-Type: a', 'multipart.truncated'],
    ['has no delimiter', 'abc', 'multipart.truncated'],
    ['is empty', '', 'multipart.truncated'],
    ['has a header without a name', '--b1\r\nnonsense\r\n\r\nA\r\n--b1--', 'multipart.malformed'],
    ['has headers without end', `--b1\r\n${'A: b\r\n'.repeat(5000)}`, 'multipart.malformed'],
  ])('refuses a body that %s', async (_, body, code) => {
    expect(await failure(parts(body, 50))).toBe(code);
  });

  it('keeps to its limits on body and number of parts', async () => {
    expect(await failure(parts(TWO, 10, { bodyBytes: 100 }))).toBe('multipart.body-too-large');
    expect(await failure(parts(TWO, 10, { parts: 2 }))).toBe('multipart.too-many-parts');
  });

  it('refuses one part that is too large and reads the others', async () => {
    const body = Buffer.from(`--b1\r\n\r\n${'x'.repeat(5000)}\r\n--b1\r\n\r\nsmall\r\n--b1--`);
    const reader = new MultipartReader(inPieces(body, 100), 'b1', { partBytes: 1000 });
    const outcomes: string[] = [];
    for await (const { content } of reader.parts()) {
      try {
        let length = 0;
        for await (const piece of content) length += piece.length;
        outcomes.push(String(length));
      } catch (error) {
        outcomes.push((error as MultipartFailure).code);
      }
    }
    expect(outcomes).toEqual(['multipart.part-too-large', '5']);
  });

  it('asks for bytes only as fast as a part is read', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from('--b1\r\n\r\n');
      for (;;) {
        asked++;
        yield await Promise.resolve(Buffer.alloc(1000));
      }
    }
    const reader = new MultipartReader(endless(), 'b1');
    const { value } = await reader.parts().next();
    const content = (value as { content: AsyncIterable<Buffer> }).content[Symbol.asyncIterator]();
    for (let i = 0; i < 5; i++) await content.next();
    expect(asked).toBeLessThanOrEqual(6);
  });
});

describe('opening a multipart/related body', () => {
  const open = (contentType: string): ReturnType<typeof openMultipartRelated> =>
    openMultipartRelated(contentType, inPieces(Buffer.alloc(0), 1));

  it.each([
    'multipart/related; type="application/dicom"; boundary=b1',
    'multipart/related;boundary="b1";type=application/dicom',
    'Multipart/Related; Boundary=b1; start="<x>"; TYPE="Application/Dicom"',
  ])('understands %s', (contentType) => {
    expect(open(contentType)?.rootType).toBe('application/dicom');
  });

  it('refuses a missing boundary and leaves other media types alone', () => {
    expect(() => open('multipart/related; type="application/dicom"')).toThrow(MultipartFailure);
    expect(() => open(`multipart/related; boundary=${'x'.repeat(71)}`)).toThrow(MultipartFailure);
    expect(open('application/dicom')).toBeUndefined();
    expect(open('')).toBeUndefined();
  });
});

describe('writing a multipart/related body', () => {
  it('writes what the reader reads', async () => {
    const writer = new MultipartWriter('application/dicom');
    const outgoing: OutgoingPart[] = [
      {
        headers: { 'Content-Type': 'application/dicom', 'Content-Location': '/a' },
        content: Buffer.from('A\r\n--'),
      },
      { headers: { 'Content-Type': 'application/dicom' }, content: inPieces(Buffer.from('second'), 2) },
    ];
    const opened = openMultipartRelated(writer.contentType, writer.body(outgoing));
    const read: [string | undefined, string][] = [];
    for await (const { headers, content } of opened?.reader.parts() ?? []) {
      let text = '';
      for await (const piece of content) text += piece.toString();
      read.push([headers.get('content-location'), text]);
    }
    expect(read).toEqual([
      ['/a', 'A\r\n--'],
      [undefined, 'second'],
    ]);
  });

  it('writes a body without parts', async () => {
    const writer = new MultipartWriter('application/dicom');
    const opened = openMultipartRelated(writer.contentType, writer.body([]));
    let count = 0;
    for await (const part of opened?.reader.parts() ?? []) count += part.headers.size + 1;
    expect(count).toBe(0);
  });
});
