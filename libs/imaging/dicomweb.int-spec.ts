import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import type { Answer } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { readDicomFile } from './infrastructure/dicom/reading/read-dicom-file.js';
import { dicomJson } from './infrastructure/dicom/values/dicom-json.js';
import { rewriteElements } from './infrastructure/dicom/writing/rewrite-elements.js';
import { openMultipartRelated } from './presentation/public/dicomweb/multipart/open-multipart-related.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { accessRecords, AccessRecordsModule } from './testing/access-records.js';
import { relatedBody } from './testing/related-body.js';

type Json = Record<string, { vr: string; Value?: unknown[]; BulkDataURI?: string }>;

const ALL = ['studies.read', 'studies.store'];
const CT = dicomFixture('pydicom/CT_small.dcm');
const CT_UIDS = {
  study: '1.3.6.1.4.1.5962.1.2.1.20040119072730.12322',
  series: '1.3.6.1.4.1.5962.1.3.1.1.20040119072730.12322',
  instance: '1.3.6.1.4.1.5962.1.1.1.1.1.20040119072730.12322',
};
const CT_PATH = `/dicomweb/studies/${CT_UIDS.study}/series/${CT_UIDS.series}/instances/${CT_UIDS.instance}`;

let app: ContextsApp;
let organization: string;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  organization = newId();
});

const client = (permissions = ALL) => app.as(organization, permissions);

function store(contents: Buffer[], path = '/dicomweb/studies', permissions = ALL): Promise<Answer<Json>> {
  const { body, contentType } = relatedBody(contents);
  return client(permissions).request<Json>('POST', path, { body, headers: { 'content-type': contentType } });
}

async function retrieve(path: string, accept?: string): Promise<Response> {
  const { baseUrl, token } = client();
  return fetch(baseUrl + path, { headers: { authorization: `Bearer ${token}`, ...(accept && { accept }) } });
}

async function partsOf(response: Response): Promise<{ type: string; location: string; content: Buffer }[]> {
  const opened = openMultipartRelated(response.headers.get('content-type') ?? '', response.body as never);
  const parts = [];
  for await (const { headers, content } of opened?.reader.parts() ?? []) {
    const pieces = [];
    for await (const piece of content) pieces.push(piece);
    const [type = '', location = ''] = [headers.get('content-type'), headers.get('content-location')];
    parts.push({ type, location, content: Buffer.concat(pieces) });
  }
  return parts;
}

const reasons = (answer: Answer<Json>, sequence: string): unknown[] =>
  (answer.body[sequence]?.Value ?? []).map((item) => (item as Json)['00081197']?.Value?.[0]);

async function storedFiles(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of app.get(FileStore).keys(`org/${organization}/`)) keys.push(key);
  return keys;
}

describe('storing instances', () => {
  it('answers where they are, once they are safe', async () => {
    const answer = await store([CT]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/dicom+json');
    const base = app.anonymous.baseUrl;
    expect(answer.body).toEqual({
      '00081190': { vr: 'UR', Value: [`${base}/dicomweb/studies/${CT_UIDS.study}`] },
      '00081199': {
        vr: 'SQ',
        Value: [
          {
            '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
            '00081155': { vr: 'UI', Value: [CT_UIDS.instance] },
            '00081190': { vr: 'UR', Value: [base + CT_PATH] },
          },
        ],
      },
    });
    expect(await storedFiles()).toHaveLength(1);
  });

  it('stores the same file once, also when it comes several times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => store([CT, CT])));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(await storedFiles()).toHaveLength(1);
    const { rows } = await app.owner.query(
      'SELECT instance_count, series_count, modalities FROM study WHERE organization_id = $1',
      [organization],
    );
    expect(rows).toEqual([{ instance_count: 1, series_count: 1, modalities: ['CT'] }]);
  });

  it('keeps the first of two files with the same SOP Instance UID', async () => {
    await store([CT]);
    const answer = await store([rewriteElements(CT, { PatientID: 'ANOTHER' })]);
    expect(answer.status).toBe(409);
    expect(reasons(answer, '00081198')).toEqual([0x0111]);
    expect(await storedFiles()).toHaveLength(1);
  });

  it('lets one bad part not undo the others', async () => {
    const truncated = dicomFixture('pydicom/MR_truncated.dcm');
    const answer = await store([
      truncated,
      CT,
      Buffer.from('no DICOM'),
      dicomFixture('pydicom/no_meta_group_length.dcm'),
    ]);
    expect(answer.status).toBe(202);
    expect(reasons(answer, '00081198')).toEqual([0xc000, 0xa900]);
    expect(reasons(answer, '0008119A')).toEqual([0xc000]);
    expect(answer.body['00081199']?.Value).toHaveLength(1);
    expect(await storedFiles()).toHaveLength(1);
  });

  it.each([
    ['deep nesting', dicomBytes.file(dicomBytes.nested(100_000)), 0xc000],
    [
      'a deflate bomb',
      dicomBytes.deflatedFile(dicomBytes.element(0x00091010, 'UN', Buffer.alloc(60_000_000))),
      0xa700,
    ],
    ['another transfer syntax', dicomBytes.file(Buffer.alloc(0), '1.2.840.113619.5.2'), 0xc122],
  ])('refuses %s and leaves nothing behind', async (_, file, reason) => {
    const answer = await store([file]);
    expect(answer.status).toBe(409);
    expect([...reasons(answer, '00081198'), ...reasons(answer, '0008119A')]).toEqual([reason]);
    expect(await storedFiles()).toEqual([]);
  });

  it('refuses instances of another study than the address names', async () => {
    const answer = await store([CT], '/dicomweb/studies/1.2.3');
    expect(answer.status).toBe(409);
    expect(reasons(answer, '00081198')).toEqual([0xa901]);
    expect((await store([CT], `/dicomweb/studies/${CT_UIDS.study}`)).status).toBe(200);
    expect((await store([CT], '/dicomweb/studies/..%2F..')).status).toBe(400);
  });

  it('refuses bodies that are no multipart/related, or break off', async () => {
    const post = (body: Buffer, type: string) =>
      client().request('POST', '/dicomweb/studies', { body, headers: { 'content-type': type } });
    expect((await post(CT, 'application/dicom')).status).toBe(415);
    expect((await post(CT, 'multipart/related; type="application/dicom+json"; boundary=b')).status).toBe(415);
    expect((await post(CT, 'multipart/related; type="application/dicom"')).status).toBe(400);
    const { body, contentType } = relatedBody([CT]);
    expect((await post(body.subarray(0, 30_000), contentType)).status).toBe(400);
    expect((await post(Buffer.from('--b--'), 'multipart/related; boundary=b')).status).toBe(400);
    expect(await storedFiles()).toEqual([]);
  });

  it('asks who it is before it reads anything', async () => {
    expect((await store([CT], '/dicomweb/studies', ['studies.read'])).status).toBe(403);
    const { body, contentType } = relatedBody([CT]);
    const options = { body, headers: { 'content-type': contentType } };
    expect((await app.anonymous.request('POST', '/dicomweb/studies', options)).status).toBe(401);
  });

  it('stores many instances of one study in one request, and several requests at once', async () => {
    const copies = Array.from({ length: 60 }, (_, i) =>
      rewriteElements(CT, {
        SOPInstanceUID: `1.2.3.${i}`,
        SeriesInstanceUID: `1.2.4.${i % 3}`,
        InstanceNumber: String(i),
      }),
    );
    const answers = await Promise.all([store(copies.slice(0, 40)), store(copies.slice(20))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const found = await client().get<Json[]>('/dicomweb/studies');
    expect(found.body[0]?.['00201206']?.Value).toEqual([3]);
    expect(found.body[0]?.['00201208']?.Value).toEqual([60]);
    expect(await storedFiles()).toHaveLength(60);
  });
});

describe('searching', () => {
  beforeEach(async () => {
    const names = ['CT2/17106', 'CT2/17136', 'CR1/6154'].map(
      (name) => `pydicom/dicomdirtests/77654033/${name}`,
    );
    await store([...names, 'pydicom/charset_files/chrH31.dcm'].map(dicomFixture));
    await store([
      rewriteElements(CT, { AccessionNumber: '100%_A', PatientName: 'Müller^Jürgen', StudyDate: '20240229' }),
    ]);
  });

  const search = async (path: string): Promise<Json[]> =>
    (await client().get<Json[]>(`/dicomweb/${path}`)).body;
  const names = (hits: Json[]): unknown[] =>
    hits.map((hit) => (hit['00100010']?.Value?.[0] as { Alphabetic?: string } | undefined)?.Alphabetic);

  it('returns every required attribute of a study', async () => {
    const [study] = await search('studies?AccessionNumber=100%25_A');
    expect(Object.keys(study ?? {})).toEqual(
      expect.arrayContaining(
        '00080020 00080030 00080050 00080056 00080061 00080090 00081190 00100010 00100020 00100030 00100040 0020000D 00200010 00201206 00201208'.split(
          ' ',
        ),
      ),
    );
    expect(Object.keys(study ?? {})).toEqual(Object.keys(study ?? {}).sort());
    expect(study?.['00080030']).toEqual({ vr: 'TM', Value: ['072730'] });
  });

  it.each([
    ['PatientName=m%C3%BCller*', ['Müller^Jürgen']],
    ['PatientName=M%C3%BCller%5EJ%C3%BCrgen', ['Müller^Jürgen']],
    ['PatientName=*rgen', ['Müller^Jürgen']],
    ['00100010=DOE*', ['Doe^Archibald', 'Doe^Archibald']],
    ['PatientName=%E5%B1%B1%E7%94%B0*', ['Yamada^Tarou']],
    ['StudyDate=20240101-20241231', ['Müller^Jürgen']],
    ['StudyDate=20240229', ['Müller^Jürgen']],
    ['StudyDate=20240301-', []],
    ['StudyTime=0727', ['Müller^Jürgen']],
    ['AccessionNumber=100%25*', ['Müller^Jürgen']],
    ['AccessionNumber=100__A', []],
    ['ModalitiesInStudy=CR', ['Doe^Archibald']],
    [`StudyInstanceUID=1.2.3,${CT_UIDS.study}`, ['Müller^Jürgen']],
    ['PatientID=%25', []],
    ['PatientName=', ['Müller^Jürgen', 'Yamada^Tarou', 'Doe^Archibald', 'Doe^Archibald']],
  ])('finds studies by %s', async (query, expected) => {
    expect(names(await search(`studies?${query}`)).sort()).toEqual([...expected].sort());
  });

  it('searches series and instances, relational and within their study', async () => {
    expect(await search('series?Modality=CT')).toHaveLength(2);
    expect(names(await search('series?PatientName=DOE*'))).toEqual(['Doe^Archibald', 'Doe^Archibald']);
    const [series] = await search(`studies/${CT_UIDS.study}/series`);
    expect(series?.['0020000E']?.Value).toEqual([CT_UIDS.series]);
    expect(series?.['00201209']?.Value).toEqual([1]);
    expect(series?.['00100010']).toBeUndefined();
    const [withName] = await search(`studies/${CT_UIDS.study}/series?includefield=PatientName`);
    expect(names([withName as Json])).toEqual(['Müller^Jürgen']);
    const [instance] = await search(`studies/${CT_UIDS.study}/series/${CT_UIDS.series}/instances`);
    expect(instance?.['00280010']?.Value).toEqual([128]);
    expect(instance?.['00081190']?.Value).toEqual([app.anonymous.baseUrl + CT_PATH]);
    expect(await search('instances?SOPInstanceUID=9.9.9')).toEqual([]);
  });

  it('pages in a stable order and says when there is more', async () => {
    const all = names(await search('studies'));
    const pages = [await search('studies?limit=3'), await search('studies?limit=3&offset=3')];
    expect(pages.flatMap(names)).toEqual(all);
    expect(await search('studies?limit=0')).toEqual([]);
    expect(await search('studies?offset=1000')).toEqual([]);
  });

  it('warns of what it does not do and refuses what is wrong', async () => {
    const fuzzy = await client().get('/dicomweb/studies?fuzzymatching=true');
    expect(fuzzy.headers.get('warning')).toMatch(
      /^299 http.*: The fuzzymatching parameter is not supported\./,
    );
    for (const query of ['limit=-1', 'StudyDate=2024', 'StudyInstanceUID=1.*', 'includefield=Nonsense']) {
      expect((await client().get(`/dicomweb/studies?${query}`)).status).toBe(400);
    }
    expect((await retrieve('/dicomweb/studies', 'application/dicom+xml')).status).toBe(406);
    expect((await retrieve('/dicomweb/studies', 'application/json')).headers.get('content-type')).toContain(
      'application/json',
    );
  });

  it('shows nothing of one organization to another', async () => {
    organization = newId();
    expect(await search('studies')).toEqual([]);
    expect((await client().get(CT_PATH)).status).toBe(404);
    expect((await store([CT])).status).toBe(200);
  });
});

describe('retrieving', () => {
  it('gives an instance back, byte by byte', async () => {
    await store([CT]);
    const single = await retrieve(CT_PATH, 'application/dicom');
    expect(single.headers.get('content-type')).toBe('application/dicom; transfer-syntax=1.2.840.10008.1.2.1');
    expect(Buffer.from(await single.arrayBuffer()).equals(CT)).toBe(true);
    const [part, ...more] = await partsOf(await retrieve(CT_PATH));
    expect(more).toEqual([]);
    expect(part?.content.equals(CT)).toBe(true);
    expect(part?.location).toBe(app.anonymous.baseUrl + CT_PATH);
    const etag = single.headers.get('etag') ?? '';
    const again = await client().get(CT_PATH, {
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
    await store(copies);
    const first = await readDicomFile(copies[0] as Buffer);
    const study = first.dataSet.get(0x0020000d)?.value?.toString('latin1').replace(/\0/, '') ?? '';
    const parts = await partsOf(await retrieve(`/dicomweb/studies/${study}`));
    expect(parts.map(({ type }) => type).sort()).toEqual([
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.1',
      'application/dicom; transfer-syntax=1.2.840.10008.1.2.5',
    ]);
    for (const { content } of parts)
      expect((await readDicomFile(content)).dataSet.get(0x7fe00010)).toBeDefined();
    const explicit = 'multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1';
    const some = await retrieve(`/dicomweb/studies/${study}`, explicit);
    expect(some.status).toBe(206);
    expect(await partsOf(some)).toHaveLength(2);
    expect((await retrieve(`/dicomweb/studies/${study}`, 'image/png')).status).toBe(406);
  });

  it('gives the metadata with places of the bulk data, which can be fetched', async () => {
    await store([CT]);
    const answer = await client().get<Json[]>(`${CT_PATH}/metadata`);
    expect(answer.headers.get('content-type')).toContain('application/dicom+json');
    const [metadata] = answer.body;
    const expected = JSON.parse(dicomJson((await readDicomFile(CT)).dataSet)) as Json;
    expect({ ...metadata, '7FE00010': undefined }).toEqual({ ...expected, '7FE00010': undefined });
    const uri = metadata?.['7FE00010']?.BulkDataURI ?? '';
    expect(uri).toBe(`${app.anonymous.baseUrl}${CT_PATH}/bulkdata/7FE00010`);
    const pixels = await retrieve(uri.slice(app.anonymous.baseUrl.length), 'application/octet-stream');
    expect(Buffer.from(await pixels.arrayBuffer()).equals(CT.subarray(6300, 6300 + 32_768))).toBe(true);
    expect((await retrieve(`${CT_PATH}/bulkdata/00100010`)).status).toBe(404);
    expect((await retrieve(`${CT_PATH}/bulkdata/x`)).status).toBe(404);
  });

  it('gives the metadata of a whole study as one array', async () => {
    const copies = Array.from({ length: 120 }, (_, i) =>
      rewriteElements(CT, { SOPInstanceUID: `1.2.3.${i}` }),
    );
    await store(copies);
    const { body } = await client().get<Json[]>(`/dicomweb/studies/${CT_UIDS.study}/metadata`);
    expect(new Set(body.map((each) => each['00080018']?.Value?.[0])).size).toBe(120);
  });

  it('gives frames, native and compressed', async () => {
    const name = 'dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm';
    const answer = await store([CT, dicomFixture(name), dicomFixture('pydicom/image_dfl.dcm')]);
    const urls = (answer.body['00081199']?.Value as Json[]).map((item) =>
      String(item['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length),
    );
    const [native] = await partsOf(await retrieve(`${urls[0]}/frames/1`));
    expect(native?.content.equals(CT.subarray(6300, 6300 + 32_768))).toBe(true);
    const frames = await partsOf(await retrieve(`${urls[1]}/frames/2,1`));
    expect(frames.map(({ type }) => type)).toEqual(
      Array(2).fill('image/jpeg; transfer-syntax=1.2.840.10008.1.2.4.51'),
    );
    for (const { content } of frames) expect(content.toString('hex', 0, 3)).toBe('ffd8ff');
    expect(frames[0]?.location).toMatch(/frames\/2$/);
    const deflated = await retrieve(`${urls[2]}/frames/1`, 'application/octet-stream');
    expect((await deflated.arrayBuffer()).byteLength).toBe(512 * 512);
    expect((await retrieve(`${urls[0]}/frames/2`)).status).toBe(404);
    expect((await retrieve(`${urls[0]}/frames/0`)).status).toBe(400);
    expect((await retrieve(`${urls[1]}/frames/1`, 'application/octet-stream')).status).toBe(406);
  });

  it('writes down who opened a study, once however many requests it takes', async () => {
    await store([CT]);
    accessRecords.length = 0;
    const viewer = client();
    await viewer.get(`${CT_PATH}/metadata`);
    await viewer.get(`/dicomweb/studies/${CT_UIDS.study}/metadata`);
    expect(accessRecords).toEqual([expect.objectContaining({ subjectType: 'study', action: 'retrieved' })]);
  });

  it('answers 404 for what is not there and 400 for what is no UID', async () => {
    expect((await retrieve(CT_PATH)).status).toBe(404);
    expect((await retrieve('/dicomweb/studies/abc/metadata')).status).toBe(400);
  });
});
