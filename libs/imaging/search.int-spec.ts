import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
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

describe('searching', () => {
  beforeEach(async () => {
    const names = ['CT2/17106', 'CT2/17136', 'CR1/6154'].map(
      (name) => `pydicom/dicomdirtests/77654033/${name}`,
    );
    await peer.store([...names, 'pydicom/charset_files/chrH31.dcm'].map(dicomFixture));
    await peer.store([
      rewriteElements(ctSmall.bytes, {
        AccessionNumber: '100%_A',
        PatientName: 'Müller^Jürgen',
        StudyDate: '20240229',
      }),
    ]);
  });

  const search = async (path: string): Promise<Json[]> =>
    (await peer.client.get<Json[]>(`/dicomweb/${path}`)).body;
  const names = (hits: Json[]): string[] =>
    hits.map((hit) => (hit['00100010']?.Value?.[0] as { Alphabetic?: string } | undefined)?.Alphabetic ?? '');

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
    ['PatientName=MULLER*', ['Müller^Jürgen']],
    ['PatientName=muller%5Ejurgen', ['Müller^Jürgen']],
    ['PatientName=M%C3%BCll%C3%A9r*', ['Müller^Jürgen']],
    ['00100010=DOE*', ['Doe^Archibald', 'Doe^Archibald']],
    ['PatientName=%E5%B1%B1%E7%94%B0*', ['Yamada^Tarou']],
    ['StudyDate=20240101-20241231', ['Müller^Jürgen']],
    ['StudyDate=20240229', ['Müller^Jürgen']],
    ['StudyDate=20240301-', []],
    ['StudyTime=0727', ['Müller^Jürgen']],
    ['AccessionNumber=100%25*', ['Müller^Jürgen']],
    ['AccessionNumber=100__A', []],
    ['ModalitiesInStudy=CR', ['Doe^Archibald']],
    [`StudyInstanceUID=1.2.3,${ctSmall.study}`, ['Müller^Jürgen']],
    ['PatientID=%25', []],
    ['PatientName=', ['Müller^Jürgen', 'Yamada^Tarou', 'Doe^Archibald', 'Doe^Archibald']],
  ])('finds studies by %s', async (query, expected) => {
    expect(names(await search(`studies?${query}`)).sort()).toEqual([...expected].sort());
  });

  it('searches series and instances, relational and within their study', async () => {
    expect(await search('series?Modality=CT')).toHaveLength(2);
    expect(names(await search('series?PatientName=DOE*'))).toEqual(['Doe^Archibald', 'Doe^Archibald']);
    const [series] = await search(`studies/${ctSmall.study}/series`);
    expect(series?.['0020000E']?.Value).toEqual([ctSmall.series]);
    expect(series?.['00201209']?.Value).toEqual([1]);
    expect(series?.['00100010']).toBeUndefined();
    const [withName] = await search(`studies/${ctSmall.study}/series?includefield=PatientName`);
    expect(names([withName as Json])).toEqual(['Müller^Jürgen']);
    const [instance] = await search(`studies/${ctSmall.study}/series/${ctSmall.series}/instances`);
    expect(instance?.['00280010']?.Value).toEqual([128]);
    expect(instance?.['00081190']?.Value).toEqual([app.anonymous.baseUrl + ctSmall.path]);
    expect(await search('instances?SOPInstanceUID=9.9.9')).toEqual([]);
  });

  it('wants all keys of a sequence in one item, and returns the items that have them', async () => {
    const { element, file, identifiers, sequence } = dicomBytes;
    const step = (id: string, procedure: string) =>
      Buffer.concat([element(0x00400009, 'SH', id), element(0x00401001, 'SH', procedure)]);
    const { before, after } = identifiers();
    const steps = sequence(0x00400275, [step('S1', 'P1'), step('S2', 'P2')]);
    await peer.store([file(Buffer.concat([before, after, steps]))]);
    const found = async (id: string, procedure: string) => {
      const keys = [`ScheduledProcedureStepID=${id}`, `RequestedProcedureID=${procedure}`];
      const query = keys.map((key) => `RequestAttributesSequence.${key}`).join('&');
      const hits = await search(`series?${query}&includefield=RequestAttributesSequence`);
      return hits.map((hit) => hit['00400275']?.Value);
    };
    expect(await found('S1', 'P2')).toEqual([]);
    expect(await found('S2', 'P2')).toEqual([
      [{ '00400009': { vr: 'SH', Value: ['S2'] }, '00401001': { vr: 'SH', Value: ['P2'] } }],
    ]);
    const [all] = await search('series?SeriesInstanceUID=1.2.3.2&includefield=RequestAttributesSequence');
    expect(all?.['00400275']?.Value).toHaveLength(2);
  });

  it('pages in a stable order and says when there is more', async () => {
    const all = names(await search('studies'));
    const pages = [await search('studies?limit=3'), await search('studies?limit=3&offset=3')];
    expect(pages.flatMap(names)).toEqual(all);
    expect(await search('studies?limit=0')).toEqual([]);
    expect(await search('studies?offset=1000')).toEqual([]);
  });

  it('warns of what it does not do and refuses what is wrong', async () => {
    const fuzzy = await peer.client.get('/dicomweb/studies?fuzzymatching=true');
    expect(fuzzy.headers.get('warning')).toMatch(
      /^299 http.*: The fuzzymatching parameter is not supported\./,
    );
    for (const query of ['limit=-1', 'StudyDate=2024', 'StudyInstanceUID=1.*', 'includefield=Nonsense']) {
      expect((await peer.client.get(`/dicomweb/studies?${query}`)).status).toBe(400);
    }
    expect((await peer.retrieve('/dicomweb/studies', 'application/dicom+xml')).status).toBe(406);
    expect(
      (await peer.retrieve('/dicomweb/studies', 'application/json')).headers.get('content-type'),
    ).toContain('application/json');
  });

  it('shows nothing of one organization to another', async () => {
    peer = new DicomwebPeer(app.as(newId(), ['studies.read', 'studies.store']));
    expect(await search('studies')).toEqual([]);
    expect((await peer.client.get(ctSmall.path)).status).toBe(404);
    expect((await peer.store([ctSmall.bytes])).status).toBe(200);
  });
});
