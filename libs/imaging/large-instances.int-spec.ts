import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { encodeRle } from './infrastructure/pixels/codecs/encode-rle.js';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';

const FRAME = { rows: 512, columns: 512, bytes: 512 * 512 * 2 };
const PATH = '/dicomweb/studies/1.2.3.1/series/1.2.3.2/instances/1.2.3.4';

let app: ContextsApp;
let authorization: string;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  authorization = `Bearer ${app.as(newId(), ['studies.read', 'studies.store']).token}`;
});

/** Bytes that no codec makes much smaller, other ones for each frame. */
function frameOf(number: number): Buffer {
  const words = new Uint16Array(FRAME.bytes / 2);
  for (let i = 0; i < words.length; i++) words[i] = (i * 31 + number * 7) & 0x0fff;
  return Buffer.from(words.buffer);
}

const format = {
  rows: FRAME.rows,
  columns: FRAME.columns,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  bitsStored: 16,
  highBit: 15,
  signed: false,
  float: false,
  planar: false,
  photometricInterpretation: 'MONOCHROME2',
};

/** Everything of a file but its pixel data. */
function head(frames: number, transferSyntaxUid: string): Buffer {
  const { element } = dicomBytes;
  const short = (tag: number, value: number): Buffer =>
    element(tag, 'US', Buffer.from([value & 0xff, value >> 8]));
  const { before, after } = dicomBytes.identifiers();
  const dataSet = [
    before,
    after,
    short(0x00280002, 1),
    element(0x00280004, 'CS', 'MONOCHROME2 '),
    element(0x00280008, 'IS', `${frames} `.slice(0, 4)),
    short(0x00280010, FRAME.rows),
    short(0x00280011, FRAME.columns),
    short(0x00280100, 16),
    short(0x00280101, 16),
    short(0x00280102, 15),
    short(0x00280103, 0),
  ];
  return dicomBytes.file(Buffer.concat(dataSet), transferSyntaxUid);
}

async function* native(frames: number): AsyncGenerator<Buffer> {
  yield head(frames, '1.2.840.10008.1.2.1');
  yield dicomBytes.header(0x7fe00010, 'OW', frames * FRAME.bytes);
  for (let number = 1; number <= frames; number++) yield await Promise.resolve(frameOf(number));
}

async function* compressed(frames: number): AsyncGenerator<Buffer> {
  yield head(frames, '1.2.840.10008.1.2.5');
  yield dicomBytes.header(0x7fe00010, 'OB', 0xffffffff);
  yield dicomBytes.item(0xe000);
  for (let number = 1; number <= frames; number++) {
    const bytes = await Promise.resolve(encodeRle(frameOf(number), format));
    yield dicomBytes.item(0xe000, bytes.length);
    yield Buffer.from(bytes);
  }
  yield dicomBytes.item(0xe0dd);
}

async function* multipart(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n');
  yield* content;
  yield Buffer.from('\r\n--b--\r\n');
}

async function store(content: AsyncIterable<Buffer>): Promise<number> {
  const response = await fetch(`${app.anonymous.baseUrl}/dicomweb/studies`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'multipart/related; type="application/dicom"; boundary=b' },
    body: ReadableStream.from(multipart(content)),
    duplex: 'half',
  });
  await response.arrayBuffer();
  return response.status;
}

const get = (path: string, accept: string): Promise<Response> =>
  fetch(app.anonymous.baseUrl + path, { headers: { authorization, accept } });

/** Reads an answer without keeping it. */
async function drained(path: string, accept: string): Promise<number> {
  const response = await get(path, accept);
  let length = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
  }
  return length;
}

describe('instances of many frames', () => {
  it('go in and out as they are, and single frames of them', async () => {
    const frames = 160;
    expect(await store(native(frames))).toBe(200);
    const size = await drained(PATH, 'application/dicom');
    expect(size).toBe(head(frames, '1.2.840.10008.1.2.1').length + 12 + frames * FRAME.bytes);
    const last = await get(`${PATH}/frames/${frames}`, 'application/octet-stream');
    expect(Buffer.from(await last.arrayBuffer()).equals(frameOf(frames))).toBe(true);
  }, 60_000);

  it('are decompressed on their way out', async () => {
    const frames = 60;
    expect(await store(compressed(frames))).toBe(200);
    expect(await drained(PATH, 'application/dicom')).toBeGreaterThan(frames * FRAME.bytes);
    const middle = await get(`${PATH}/frames/30`, 'application/octet-stream');
    expect(Buffer.from(await middle.arrayBuffer()).equals(frameOf(30))).toBe(true);
  }, 60_000);
});
