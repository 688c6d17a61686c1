import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { imageFile } from './infrastructure/dicom/testing/image-file.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json } from './testing/dicomweb-peer.js';

/** Starting compiles and loads modules, which takes a busy machine long. */
const START_MS = 240_000;
const PATH = '/dicomweb/studies/1.2.3.1/series/1.2.3.2/instances/1.2.3.4';
const OCTETS = 'application/octet-stream';
const RLE = '1.2.840.10008.1.2.5';
const EXPLICIT = '1.2.840.10008.1.2.1';

let app: ContextsApp;
let peer: DicomwebPeer;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  peer = new DicomwebPeer(app.as(newId(), ['studies.read', 'studies.store']));
});

const within = (type: string, syntax?: string): string =>
  `multipart/related; type="${type}"${syntax === undefined ? '' : `; transfer-syntax=${syntax}`}`;

const get = (path: string, headers: Record<string, string>): Promise<Response> =>
  fetch(app.anonymous.baseUrl + path, {
    headers: { authorization: `Bearer ${peer.client.token}`, ...headers },
  });

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe('bulk data in big endian', () => {
  it('come in little endian, whole, as stretches from any byte to any other, and as frames', async () => {
    const pixels = Buffer.from(Array.from({ length: 9_000 }, (_, i) => i & 0xff));
    const image = { rows: 30, columns: 75, bitsAllocated: 16, frames: 2 } as const;
    const swapped = Buffer.from(pixels).swap16();
    await peer.store([imageFile({ ...image, pixels: swapped, encoding: 'big-endian' })]);
    const path = `${PATH}/bulkdata/7FE00010`;
    const whole = await get(path, { accept: OCTETS });
    expect([whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
      'bytes',
      '9000',
    ]);
    expect((await bytesOf(whole)).equals(pixels)).toBe(true);
    for (const [start, end] of [
      [0, 0],
      [1, 4],
      [4_001, 8_998],
      [8_999, 8_999],
    ] as const) {
      const some = await get(path, { accept: OCTETS, range: `bytes=${start}-${end}` });
      expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/9000`]);
      expect((await bytesOf(some)).equals(pixels.subarray(start, end + 1))).toBe(true);
    }
    const [, second] = await peer.parts(`${PATH}/frames/1,2`);
    expect(second?.content.equals(pixels.subarray(4_500))).toBe(true);
  });
});

describe('all bulk data', () => {
  const study = `/dicomweb/studies/${ctSmall.study}`;
  const rle = rewriteElements(dicomFixture('pydicom/SC_rgb_rle_2frame.dcm'), {
    StudyInstanceUID: ctSmall.study,
  });

  it('of compressed pixel data are frames, in the form that is asked for', async () => {
    await peer.store([ctSmall.bytes, rle]);
    const native = await peer.parts(`${study}/bulkdata`, within(OCTETS));
    const frames = native.filter(({ location }) => /frames\/[12]$/.test(location));
    expect(frames.map(({ type, content }) => [type, content.length])).toEqual(
      Array(2).fill([`${OCTETS}; transfer-syntax=${EXPLICIT}`, 30_000]),
    );
    expect(native).toHaveLength(3);
    const stored = await peer.parts(`${study}/bulkdata`, within(OCTETS, '*'));
    expect(stored.map(({ type }) => type).sort()).toEqual([
      `${OCTETS}; transfer-syntax=${EXPLICIT}`,
      ...Array<string>(2).fill(`${OCTETS}; transfer-syntax=${RLE}`),
    ]);
  });

  it('that cannot be sent in a form that is accepted are left out, and the answer says so', async () => {
    await peer.store([ctSmall.bytes, rle]);
    const some = await peer.retrieve(`${study}/bulkdata`, within('image/dicom-rle'));
    expect(some.status).toBe(206);
    expect(some.headers.get('content-type')).toContain('type="image/dicom-rle"');
    await some.arrayBuffer();
    const [, path = ''] = (await peer.search(`studies/${ctSmall.study}/instances`)).map((each) =>
      String(each['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length),
    );
    expect((await peer.retrieve(`${path}/bulkdata`, 'text/html')).status).toBe(406);
    const neither = await peer.store([
      dicomBytes.file(Buffer.concat([dicomBytes.identifiers().before, dicomBytes.identifiers().after])),
    ]);
    expect(neither.status).toBe(200);
    expect((await peer.retrieve(`${PATH}/bulkdata`)).status).toBe(404);
  });

  it('of an icon that is compressed are sent as they are stored, and labelled so', async () => {
    const { before, after } = dicomBytes.identifiers();
    const fragment = Buffer.from('compressed');
    const pixels = Buffer.concat([
      dicomBytes.header(0x7fe00010, 'OB', 0xffffffff),
      dicomBytes.item(0xe000),
      dicomBytes.item(0xe000, fragment.length),
      fragment,
      dicomBytes.item(0xe0dd),
    ]);
    const icon = dicomBytes.sequence(0x00880200, [pixels]);
    await peer.store([dicomBytes.file(Buffer.concat([before, after, icon]), RLE)]);
    const path = `${PATH}/bulkdata/00880200/0/7FE00010`;
    for (const accept of [OCTETS, `${OCTETS}; transfer-syntax=*`, `${OCTETS}; transfer-syntax=${RLE}`]) {
      const answer = await peer.retrieve(path, accept);
      expect(answer.headers.get('content-type')).toBe(`${OCTETS}; transfer-syntax=${RLE}`);
      expect(await answer.text()).toBe('compressed');
    }
    expect((await peer.retrieve(path, `${OCTETS}; transfer-syntax=${EXPLICIT}`)).status).toBe(406);
    const [part] = await peer.parts(`${PATH}/bulkdata`);
    expect([part?.type, part?.content.toString()]).toEqual([
      `${OCTETS}; transfer-syntax=${RLE}`,
      'compressed',
    ]);
  });
});

describe('frames', () => {
  it('of a deflated instance are read in one pass, and in no order that takes many', async () => {
    const pixels = Buffer.concat(Array.from({ length: 40 }, (_, n) => Buffer.alloc(10_000, n)));
    const image = { rows: 100, columns: 100, bitsAllocated: 8, frames: 40 } as const;
    await peer.store([imageFile({ ...image, pixels, encoding: 'deflated' })]);
    await peer.parts(`${PATH}/frames/1`);
    const opened = jest.spyOn(app.get(FileStore), 'get');
    try {
      const parts = await peer.parts(`${PATH}/pixeldata`);
      expect(parts.map(({ content }) => content[9_999])).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(opened).toHaveBeenCalledTimes(1);
      const compressed = await peer.parts(PATH, within('application/dicom', RLE));
      expect(compressed).toHaveLength(1);
      expect(opened.mock.calls.length).toBeLessThan(5);
    } finally {
      opened.mockRestore();
    }
    const turned = await peer.parts(`${PATH}/frames/3,2,1`);
    expect(turned.map(({ content }) => content[0])).toEqual([2, 1, 0]);
    const backwards = Array.from({ length: 40 }, (_, n) => 40 - n).join(',');
    for (const form of ['', '/rendered']) {
      const refused = await peer.client.get<Json>(`${PATH}/frames/${backwards}${form}`);
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        406,
        expect.stringContaining('imaging.frames-out-of-order'),
      ]);
    }
  });

  it('are at most 1,000 in a list, and a million in an image', async () => {
    const pixel = { rows: 1, columns: 1, bitsAllocated: 8, frames: 1_000_001 } as const;
    await peer.store([imageFile({ ...pixel, pixels: Buffer.alloc(1_000_002) })]);
    const list = (count: number) => peer.client.get(`${PATH}/frames/${Array(count).fill(999_999).join(',')}`);
    const tooLong = await list(1_001);
    expect([tooLong.status, JSON.stringify(tooLong.body)]).toEqual([400, expect.stringContaining('1,000')]);
    expect((await list(1_000)).status).toBe(406);
    for (const form of ['frames/1', 'rendered', 'thumbnail', 'pixeldata', 'frames/1/rendered']) {
      const answer = await peer.client.get(`${PATH}/${form}`);
      expect([form, answer.status]).toEqual([form, 406]);
    }
    const file = await peer.retrieve(PATH, 'application/dicom; transfer-syntax=*');
    expect(file.status).toBe(200);
    await file.arrayBuffer();
  });
});
