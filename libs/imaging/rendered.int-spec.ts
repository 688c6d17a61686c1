import sharp, { type Metadata } from 'sharp';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { RenderImage } from './contracts/index.js';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json, partsOf } from './testing/dicomweb-peer.js';

let app: ContextsApp;
let organization: string;
let peer: DicomwebPeer;
const STUDY = `/dicomweb/studies/${ctSmall.study}`;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  organization = newId();
  peer = new DicomwebPeer(app.as(organization, ['studies.read', 'studies.store']));
});

/** Stores files in the study of the CT; answers where they can be retrieved. */
async function store(...files: Buffer[]): Promise<string[]> {
  const copies = files.map((file) => rewriteElements(file, { StudyInstanceUID: ctSmall.study }));
  const { body } = await peer.store(copies);
  return (body['00081199']?.Value as Json[]).map((item) =>
    String(item['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length),
  );
}

async function picture(path: string, accept?: string): Promise<Metadata> {
  const response = await peer.retrieve(path, accept);
  expect(response.status).toBe(200);
  return sharp(Buffer.from(await response.arrayBuffer())).metadata();
}

const pdf = (): Buffer => {
  const { before, after } = dicomBytes.identifiers('1.2.3.77');
  const document = dicomBytes.element(0x00420011, 'OB', '%PDF-1.7 test');
  const type = dicomBytes.element(0x00420012, 'LO', 'application/pdf ');
  const length = dicomBytes.element(0x00420015, 'UL', Buffer.from([13, 0, 0, 0]));
  return dicomBytes.file(Buffer.concat([before, after, document, type, length]));
};

describe('rendered', () => {
  it('is JPEG, unless another type is asked for', async () => {
    const [path = ''] = await store(ctSmall.bytes);
    expect(await picture(`${path}/rendered`)).toMatchObject({ format: 'jpeg', width: 128, height: 128 });
    expect(await picture(`${path}/rendered`, 'text/html, image/png;q=0.3')).toMatchObject({ format: 'png' });
    expect(await picture(`${path}/rendered?accept=image/gif`, 'image/png')).toMatchObject({ format: 'gif' });
    expect(await picture(`${path}/frames/1/rendered`)).toMatchObject({ format: 'jpeg' });
    expect((await peer.retrieve(`${path}/rendered`, 'video/mp4')).status).toBe(406);
    expect((await peer.retrieve(`${path}/frames/2/rendered`)).status).toBe(404);
    expect((await peer.retrieve(`${path}/frames/0/rendered`)).status).toBe(400);
  });

  it('takes window, viewport and quality, and says what it leaves out', async () => {
    const [path = ''] = await store(ctSmall.bytes);
    const url = `${path}/rendered`;
    expect(await picture(`${url}?viewport=64,32&window=40,400,linear&quality=50`)).toMatchObject({
      width: 32,
      height: 32,
    });
    expect(await picture(`${url}?viewport=100,100,28,28,-100,50`)).toMatchObject({ width: 100, height: 50 });
    const black = await peer.retrieve(`${url}?window=30000,1,linear`, 'image/png');
    const { channels } = await sharp(Buffer.from(await black.arrayBuffer())).stats();
    expect(channels[0]?.max).toBe(0);
    const annotated = await peer.retrieve(`${url}?annotation=patient,technique&iccprofile=srgb`);
    expect(annotated.headers.get('warning')).toMatch(/^299 http.*: The annotation and iccprofile parameter/);
    const malformed = [
      'window=1',
      'window=a,b,linear',
      'window=1,0,linear',
      'window=1,1,cubic',
      'viewport=1',
      'viewport=0,1',
      'viewport=9,9,-1,0',
      'viewport=99999999,1',
      'quality=0',
      'quality=101',
      'annotation=name',
      'iccprofile=x',
      'window=1,2,linear&window=1,2,linear',
    ];
    for (const query of malformed) expect((await peer.retrieve(`${url}?${query}`)).status).toBe(400);
    expect((await peer.retrieve(`${url}?viewport=9,9,500,0`)).status).toBe(406);
  });

  it('shows each instance of a study once, and frames that are asked for in their order', async () => {
    const [ct = '', us = ''] = await store(
      ctSmall.bytes,
      dicomFixture('dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm'),
      dicomFixture('pydicom/rtplan.dcm'),
    );
    const response = await peer.retrieve(`${STUDY}/rendered`);
    expect(response.status).toBe(206);
    const parts = await partsOf(response);
    expect(parts.map(({ location }) => location.slice(app.anonymous.baseUrl.length)).sort()).toEqual(
      [`${ct}/rendered`, `${us}/rendered`].sort(),
    );
    const frames = await peer.parts(`${us}/frames/2,1/rendered`);
    expect(frames.map(({ type, location }) => [type, location.slice(-17)])).toEqual([
      ['image/jpeg', '/frames/2/rendered'.slice(-17)],
      ['image/jpeg', '/frames/1/rendered'.slice(-17)],
    ]);
    const series = ct.replace(/\/instances.*/, '');
    expect(await picture(`${series}/rendered`)).toMatchObject({ width: 128 });
  });

  it('makes reports pages without scripts, and documents what they are', async () => {
    const [report = '', document = '', plan = ''] = await store(
      dicomFixture('highdicom/sr_document.dcm'),
      pdf(),
      dicomFixture('pydicom/rtplan.dcm'),
    );
    const page = await peer.retrieve(`${report}/rendered`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/^<!doctype html>/);
    const text = await peer.retrieve(`${report}/rendered`, 'text/plain');
    expect(await text.text()).not.toContain('<');
    const file = await peer.retrieve(`${document}/rendered`);
    expect([file.headers.get('content-type'), await file.text()]).toEqual([
      'application/pdf',
      '%PDF-1.7 test',
    ]);
    expect((await peer.retrieve(`${plan}/rendered`)).status).toBe(406);
    expect((await peer.retrieve(`${report}/rendered`, 'image/jpeg')).status).toBe(406);
  });

  it('is not sent again to who has it', async () => {
    const [path = ''] = await store(ctSmall.bytes);
    const first = await peer.retrieve(`${path}/rendered?quality=50`);
    const etag = first.headers.get('etag') ?? '';
    const again = await peer.client.get(`${path}/rendered?quality=50`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const other = await peer.client.get(`${path}/rendered?quality=60`, {
      headers: { 'if-none-match': etag },
    });
    expect(other.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('thumbnails', () => {
  it('are small, on every level', async () => {
    const [path = ''] = await store(dicomFixture('pydicom/JPEG-lossy.dcm'));
    for (const address of [STUDY, path.replace(/\/instances.*/, ''), path, `${path}/frames/1`]) {
      expect(await picture(`${address}/thumbnail`)).toMatchObject({ format: 'jpeg', width: 32, height: 128 });
    }
    expect(await picture(`${path}/thumbnail?viewport=20,20`, 'image/png')).toMatchObject({ height: 20 });
    expect((await peer.retrieve(`${path}/thumbnail?viewport=20,20,1,1`)).status).toBe(400);
  });

  it('pass over what is no image', async () => {
    const [plan = ''] = await store(dicomFixture('pydicom/rtplan.dcm'), ctSmall.bytes);
    expect((await peer.retrieve(`${STUDY}/thumbnail`)).status).toBe(200);
    expect((await peer.retrieve(`${plan}/thumbnail`)).status).toBe(406);
  });
});

describe('a broken image among others', () => {
  it('hides none of them', async () => {
    const huge = rewriteElements(dicomFixture('pydicom/MR_small_RLE.dcm'), { SOPInstanceUID: '1.2.3.1' });
    const rows = huge.indexOf(Buffer.from('28001000555302004000', 'hex'));
    huge.writeUInt16LE(65_535, rows + 8);
    huge.writeUInt16LE(65_535, huge.indexOf(Buffer.from('28001100555302004000', 'hex')) + 8);
    const lying = rewriteElements(dicomFixture('pydicom/MR_small_RLE.dcm'), { SOPInstanceUID: '1.2.3.2' });
    lying.writeUInt16LE(128, lying.indexOf(Buffer.from('28001000555302004000', 'hex')) + 8);
    const [first = '', second = ''] = await store(huge, lying, ctSmall.bytes);
    const response = await peer.retrieve(`${STUDY}/rendered`);
    expect(response.status).toBe(206);
    expect(await partsOf(response)).toHaveLength(1);
    expect((await peer.retrieve(`${STUDY}/thumbnail`)).status).toBe(200);
    expect((await peer.retrieve(`${first}/rendered`)).status).toBe(413);
    expect((await peer.retrieve(`${second}/rendered`)).status).toBe(406);
    expect((await peer.retrieve(`${STUDY}/pixeldata`, 'multipart/related; transfer-syntax=*')).status).toBe(
      200,
    );
  });
});

describe('a picture for reports and share pages', () => {
  it('is answered to whoever may see the study', async () => {
    await store(ctSmall.bytes);
    const found = await app.owner.query<{ id: string }>('SELECT id FROM study WHERE organization_id = $1', [
      organization,
    ]);
    const studyId = found.rows[0]?.id ?? '';
    const ask = (fields: object) =>
      app.run(organization, () =>
        app.mediator.ask(new RenderImage({ studyId, sopInstanceUid: ctSmall.instance, ...fields })),
      );
    const { contentType, bytes } = await ask({ width: 64 });
    expect(contentType).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 64 });
    await expect(ask({ frame: 2 })).rejects.toMatchObject({ code: 'imaging.frame.not-found' });
    await expect(ask({ sopInstanceUid: '1.2' })).rejects.toMatchObject({
      code: 'imaging.instance.not-found',
    });
    const other = app.run(newId(), () =>
      app.mediator.ask(new RenderImage({ studyId, sopInstanceUid: ctSmall.instance })),
    );
    await expect(other).rejects.toMatchObject({ code: 'imaging.instance.not-found' });
  });
});
