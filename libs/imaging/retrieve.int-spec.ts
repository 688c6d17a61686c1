import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { readDicomFile } from './infrastructure/dicom/reading/read-dicom-file.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { dicomJson } from './infrastructure/dicom/values/dicom-json.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { accessRecords, AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json, partsOf } from './testing/dicomweb-peer.js';

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

  it('converts what must not leave as it is, and sends compressed instances as stored', async () => {
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
    const parts = await peer.parts(`/dicomweb/studies/${study}`);
    expect(parts.map(({ type }) => type).sort()).toEqual([
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.5',
    ]);
    for (const { content } of parts)
      expect((await readDicomFile(content)).dataSet.get(0x7fe00010)).toBeDefined();
    const explicit = 'multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1';
    const some = await peer.retrieve(`/dicomweb/studies/${study}`, explicit);
    expect(some.status).toBe(206);
    expect(await partsOf(some)).toHaveLength(2);
    expect((await peer.retrieve(`/dicomweb/studies/${study}`, 'image/png')).status).toBe(406);
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
    const urls = (answer.body['00081199']?.Value as Json[]).map((item) =>
      String(item['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length),
    );
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
    expect((await peer.retrieve(`${urls[1]}/frames/1`, 'application/octet-stream')).status).toBe(406);
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
