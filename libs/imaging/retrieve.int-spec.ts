import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { readDicomFile } from './infrastructure/dicom/reading/read-dicom-file.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { dicomJson } from './infrastructure/dicom/values/dicom-json.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { accessRecords, AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json } from './testing/dicomweb-peer.js';

let app: ContextsApp;
let organization: string;
let peer: DicomwebPeer;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  organization = newId();
  peer = new DicomwebPeer(app.as(organization, ['studies.read', 'studies.store']));
});

/** Where what was stored can be retrieved. */
const urlsOf = (answer: Json): string[] =>
  (answer['00081199']?.Value as Json[]).map((item) =>
    String(item['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length),
  );

describe('retrieving', () => {
  it('gives an instance back, byte by byte', async () => {
    await peer.store([ctSmall.bytes]);
    const single = await peer.retrieve(ctSmall.path, 'application/dicom');
    expect(single.headers.get('content-type')).toBe('application/dicom; transfer-syntax=1.2.840.10008.1.2.1');
    expect(Buffer.from(await single.arrayBuffer()).equals(ctSmall.bytes)).toBe(true);
    const [part, ...more] = await peer.parts(ctSmall.path);
    expect(more).toEqual([]);
    expect(part?.content.equals(ctSmall.bytes)).toBe(true);
    expect(part?.location).toBe(app.anonymous.baseUrl + ctSmall.path);
    const etag = single.headers.get('etag') ?? '';
    const again = await peer.client.get(ctSmall.path, {
      headers: { accept: 'application/dicom', 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
  });

  it('converts to what is asked for, and to Explicit VR Little Endian when nothing is', async () => {
    const files = [
      'pydicom/MR_small_implicit.dcm',
      'pydicom/MR_small_bigendian.dcm',
      'pydicom/MR_small_RLE.dcm',
    ];
    const copies = files.map((name, i) =>
      rewriteElements(dicomFixture(name), { SOPInstanceUID: `1.2.3.${i}` }),
    );
    await peer.store(copies);
    const first = await readDicomFile(copies[0] as Buffer);
    const study = first.dataSet.get(0x0020000d)?.value?.toString('latin1').replace(/\0/, '') ?? '';
    const path = `/dicomweb/studies/${study}`;
    const dicom = 'multipart/related; type="application/dicom"';
    const received = async (accept?: string): Promise<string[]> => {
      const parts = await peer.parts(path, accept);
      const read = await Promise.all(parts.map(({ content }) => readDicomFile(content)));
      const syntaxes = read.map(({ meta }) => meta.transferSyntaxUid);
      expect(parts.map(({ type }) => type)).toEqual(
        syntaxes.map((uid) => `application/dicom; transfer-syntax=${uid}`),
      );
      return syntaxes.sort();
    };
    const explicit = '1.2.840.10008.1.2.1';
    expect(await received()).toEqual([explicit, explicit, explicit]);
    expect(await received(`${dicom}; transfer-syntax=${explicit}`)).toEqual([explicit, explicit, explicit]);
    expect(await received(`${dicom}; transfer-syntax=*`)).toEqual([
      explicit,
      explicit,
      '1.2.840.10008.1.2.5',
    ]);
    for (const uid of ['1.2.840.10008.1.2.5', '1.2.840.10008.1.2.4.80', '1.2.840.10008.1.2.4.90']) {
      expect(await received(`${dicom}; transfer-syntax=${uid}`)).toEqual([uid, uid, uid]);
    }
    // of the three, only the one that is stored so can be sent in what has no encoder
    expect((await peer.retrieve(path, `${dicom}; transfer-syntax=1.2.840.10008.1.2.4.81`)).status).toBe(406);
    expect((await peer.retrieve(path, 'image/png')).status).toBe(406);
    const pixels = new Set<string>();
    for (const { content } of await peer.parts(path)) {
      const bulk = (await readDicomFile(content)).dataSet.get(0x7fe00010)?.bulk;
      const start = bulk?.offset ?? 0;
      pixels.add(content.toString('hex', start, start + (bulk?.length ?? 0)));
    }
    // one image in three encodings
    expect(pixels.size).toBe(1);
  });

  it('leaves lossy compressed instances as they are, unless it is asked to decompress them', async () => {
    const file = dicomFixture('pydicom/JPEG-lossy.dcm');
    const answer = await peer.store([file]);
    const path = urlsOf(answer.body)[0] ?? '';
    const stored = await peer.retrieve(path, 'application/dicom');
    expect(Buffer.from(await stored.arrayBuffer()).equals(file)).toBe(true);
    const [part] = await peer.parts(path, 'multipart/related; transfer-syntax=1.2.840.10008.1.2.1');
    const { dataSet } = await readDicomFile(part?.content as Buffer);
    expect(dataSet.get(0x7fe00010)?.bulk?.length).toBe(256 * 1024 * 2);
    expect(dataSet.get(0x00282110)?.value?.toString()).toBe('01');
    const refused = await peer.retrieve(path, 'application/dicom; transfer-syntax=1.2.840.10008.1.2.4.50');
    expect(refused.status).toBe(406);
  });

  it('gives the metadata with places of the bulk data, which can be fetched', async () => {
    await peer.store([ctSmall.bytes]);
    const answer = await peer.client.get<Json[]>(`${ctSmall.path}/metadata`);
    expect(answer.headers.get('content-type')).toContain('application/dicom+json');
    const [metadata] = answer.body;
    const expected = JSON.parse(dicomJson((await readDicomFile(ctSmall.bytes)).dataSet)) as Json;
    expect({ ...metadata, '7FE00010': undefined }).toEqual({ ...expected, '7FE00010': undefined });
    const uri = metadata?.['7FE00010']?.BulkDataURI ?? '';
    expect(uri).toBe(`${app.anonymous.baseUrl}${ctSmall.path}/bulkdata/7FE00010`);
    const pixels = await peer.retrieve(uri.slice(app.anonymous.baseUrl.length), 'application/octet-stream');
    expect(
      Buffer.from(await pixels.arrayBuffer()).equals(
        ctSmall.bytes.subarray(ctSmall.pixels.start, ctSmall.pixels.end),
      ),
    ).toBe(true);
    expect((await peer.retrieve(`${ctSmall.path}/bulkdata/00100010`)).status).toBe(404);
    expect((await peer.retrieve(`${ctSmall.path}/bulkdata/x`)).status).toBe(404);
  });

  it('gives the metadata of a whole study as one array', async () => {
    const copies = Array.from({ length: 120 }, (_, i) =>
      rewriteElements(ctSmall.bytes, { SOPInstanceUID: `1.2.3.${i}` }),
    );
    await peer.store(copies);
    const { body } = await peer.client.get<Json[]>(`/dicomweb/studies/${ctSmall.study}/metadata`);
    expect(new Set(body.map((each) => each['00080018']?.Value?.[0])).size).toBe(120);
  });

  it('gives frames, native and compressed', async () => {
    const name = 'dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm';
    const answer = await peer.store([
      ctSmall.bytes,
      dicomFixture(name),
      dicomFixture('pydicom/image_dfl.dcm'),
    ]);
    const urls = urlsOf(answer.body);
    const [native] = await peer.parts(`${urls[0]}/frames/1`);
    expect(native?.content.equals(ctSmall.bytes.subarray(ctSmall.pixels.start, ctSmall.pixels.end))).toBe(
      true,
    );
    const frames = await peer.parts(`${urls[1]}/frames/2,1`);
    expect(frames.map(({ type }) => type)).toEqual(
      Array(2).fill('image/jpeg; transfer-syntax=1.2.840.10008.1.2.4.51'),
    );
    for (const { content } of frames) expect(content.toString('hex', 0, 3)).toBe('ffd8ff');
    expect(frames[0]?.location).toMatch(/frames\/2$/);
    const deflated = await peer.retrieve(`${urls[2]}/frames/1`, 'application/octet-stream');
    expect((await deflated.arrayBuffer()).byteLength).toBe(512 * 512);
    expect((await peer.retrieve(`${urls[0]}/frames/2`)).status).toBe(404);
    expect((await peer.retrieve(`${urls[0]}/frames/0`)).status).toBe(400);
    const decoded = await peer.retrieve(`${urls[1]}/frames/1`, 'application/octet-stream');
    expect(decoded.headers.get('content-type')).toContain('transfer-syntax=1.2.840.10008.1.2.1');
    expect((await decoded.arrayBuffer()).byteLength).toBe(512 * 512 * 2);
    const encoded = await peer.retrieve(`${urls[0]}/frames/1`, 'image/jls');
    expect(Buffer.from(await encoded.arrayBuffer()).toString('hex', 0, 4)).toBe('ffd8fff7');
  });

  it('gives stretches of bulk data, and nothing again to who has it already', async () => {
    await peer.store([ctSmall.bytes]);
    const path = `${ctSmall.path}/bulkdata/7FE00010`;
    const get = (headers: Record<string, string>): Promise<Response> =>
      fetch(app.anonymous.baseUrl + path, {
        headers: {
          authorization: `Bearer ${peer.client.token}`,
          accept: 'application/octet-stream',
          ...headers,
        },
      });
    const some = await get({ range: 'bytes=100-199' });
    expect(some.status).toBe(206);
    expect(some.headers.get('content-range')).toBe('bytes 100-199/32768');
    const bytes = Buffer.from(await some.arrayBuffer());
    expect(bytes.equals(ctSmall.bytes.subarray(6300 + 100, 6300 + 200))).toBe(true);
    expect((await get({ range: 'bytes=-68' })).headers.get('content-range')).toBe('bytes 32700-32767/32768');
    const beyond = await get({ range: 'bytes=32768-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */32768']);
    expect(await beyond.json()).toMatchObject({ code: 'http.range-unsatisfiable', status: 416 });
    const whole = await get({ range: 'bytes=5-2' });
    expect([whole.status, whole.headers.get('content-length')]).toEqual([200, '32768']);
    const etag = whole.headers.get('etag') ?? '';
    expect((await get({ 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"x"' })).status).toBe(200);
    const metadata = await peer.retrieve(`/dicomweb/studies/${ctSmall.study}/metadata`);
    const again = await peer.client.get(`/dicomweb/studies/${ctSmall.study}/metadata`, {
      headers: { 'if-none-match': metadata.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(metadata.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('gives all bulk data and all pixel data of a study, a series and an instance', async () => {
    const rle = rewriteElements(dicomFixture('pydicom/SC_rgb_rle_2frame.dcm'), {
      StudyInstanceUID: ctSmall.study,
    });
    await peer.store([ctSmall.bytes, rle]);
    const study = `/dicomweb/studies/${ctSmall.study}`;
    const ct = ctSmall.bytes.subarray(ctSmall.pixels.start, ctSmall.pixels.end);
    const native = (await peer.parts(`${study}/pixeldata`)).map(({ content }) => content.length);
    expect(native.toSorted((a, b) => a - b)).toEqual([30_000, 30_000, ct.length]);
    const stored = await peer.parts(`${study}/pixeldata`, 'multipart/related; transfer-syntax=*');
    const syntaxes = stored.map(({ type }) => type.replace(/.*=/, ''));
    expect(syntaxes.filter((uid) => uid === '1.2.840.10008.1.2.5')).toHaveLength(2);
    expect(syntaxes.filter((uid) => uid === '1.2.840.10008.1.2.1')).toHaveLength(1);
    for (const path of [study, `${study}/series/${ctSmall.series}`, ctSmall.path]) {
      const parts = await peer.parts(`${path}/bulkdata`);
      const location = `${app.anonymous.baseUrl}${ctSmall.path}/bulkdata/7FE00010`;
      expect(parts.find((part) => part.location === location)?.content.equals(ct)).toBe(true);
    }
    expect((await peer.retrieve(`${study}/pixeldata`, 'text/html')).status).toBe(406);
  });

  it('refuses pixels that are not what they say, and goes on', async () => {
    const huge = rewriteElements(dicomFixture('pydicom/MR_small_RLE.dcm'), { SOPInstanceUID: '1.2.3.1' });
    const rows = huge.indexOf(Buffer.from('28001000555302004000', 'hex'));
    huge.writeUInt16LE(65_535, rows + 8);
    const columns = huge.indexOf(Buffer.from('28001100555302004000', 'hex'));
    huge.writeUInt16LE(65_535, columns + 8);
    const [path = ''] = urlsOf((await peer.store([huge])).body);
    const octets = 'application/octet-stream';
    expect((await peer.retrieve(`${path}/frames/1`, octets)).status).toBe(413);
    expect((await peer.retrieve(`${path}/rendered`)).status).toBe(413);
    const explicit = 'application/dicom; transfer-syntax=1.2.840.10008.1.2.1';
    expect((await peer.retrieve(path, explicit)).status).toBe(413);
    // nobody has asked for anything else: it is sent as it is
    expect(
      Buffer.from(await (await peer.retrieve(path, 'application/dicom')).arrayBuffer()).equals(huge),
    ).toBe(true);
  });

  it('writes down who opened a study, once however many requests it takes', async () => {
    await peer.store([ctSmall.bytes]);
    accessRecords.length = 0;
    const viewer = app.as(organization, ['studies.read']);
    await viewer.get(`${ctSmall.path}/metadata`);
    await viewer.get(`/dicomweb/studies/${ctSmall.study}/metadata`);
    expect(accessRecords).toEqual([expect.objectContaining({ subjectType: 'study', action: 'retrieved' })]);
  });

  it('answers 404 for what is not there and 400 for what is no UID', async () => {
    expect((await peer.retrieve(ctSmall.path)).status).toBe(404);
    expect((await peer.retrieve('/dicomweb/studies/abc/metadata')).status).toBe(400);
  });
});
