import type { DimseHandler } from '#platform/dimse/dimse-operation';
import { freePort } from '#test/support/free-port';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { SOP_CLASS } from './presentation/gateway/dimse/sop-classes.js';
import { accessRecords } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import type { DimsePeer } from './testing/dimse-peer.js';
import { DimsePractice } from './testing/dimse-practice.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const JPEG_2000 = '1.2.840.10008.1.2.4.90';
const stores = { mayStore: true };
const inCt = { storage: { [CT]: [EXPLICIT] } };
const ascending = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

let practice: DimsePractice;

beforeAll(async () => {
  practice = await DimsePractice.start();
}, START_MS);
afterAll(() => practice?.stop());
beforeEach(() => practice.open());
afterEach(() => practice.close());

const valuesOf = (outcome: Awaited<ReturnType<DimsePeer['find']>>, tag: string): unknown[] =>
  outcome.pending.map(({ identifier }) => identifier[tag]?.Value?.[0]);

describe('C-FIND', () => {
  const { studyRootFind, patientRootFind } = SOP_CLASS;

  it.each([EXPLICIT, IMPLICIT])('answers at every level what it is asked for, in %s', async (syntax) => {
    await practice.someStudies();
    const viewer = await practice.peer({ mayQuery: true }, { syntax });
    const studies = await viewer.find(studyRootFind, {
      '00080052': 'STUDY',
      '00100010': 'm?ller*',
      '00100020': '',
      '00080061': '',
    });
    expect(studies.status).toBe(0);
    expect(studies.pending).toHaveLength(1);
    expect(studies.pending[0]?.identifier).toMatchObject({
      '00080005': { Value: ['ISO_IR 192'] },
      '00080052': { Value: ['STUDY'] },
      '00080054': { Value: [practice.aeTitle] },
      '00080061': { Value: ['CT'] },
      '00100010': { Value: [{ Alphabetic: 'Müller^Anna' }] },
      '0020000D': { Value: [ctSmall.study] },
    });
    const series = await viewer.find(studyRootFind, {
      '00080052': 'SERIES',
      '0020000D': ctSmall.study,
      '0020000E': '',
    });
    expect(valuesOf(series, '0020000E').sort(ascending)).toEqual([ctSmall.series, '1.8.2'].sort(ascending));
    const images = await viewer.find(studyRootFind, {
      '00080052': 'IMAGE',
      '0020000D': ctSmall.study,
      '0020000E': ctSmall.series,
      '00080018': '',
      '00200013': '',
    });
    expect(valuesOf(images, '00080018').sort(ascending)).toEqual(['1.9.1', '1.9.2']);
    const patients = await viewer.find(patientRootFind, {
      '00080052': 'PATIENT',
      '00100020': '*',
      '00100010': '',
      '00201200': '',
    });
    expect(valuesOf(patients, '00100020').sort(ascending)).toEqual(['1CT1', 'OTHER']);
    expect(valuesOf(patients, '00201200')).toEqual([1, 1]);
  });

  it('matches lists of UIDs and ranges, and warns of keys that are not known', async () => {
    await practice.someStudies();
    const viewer = await practice.peer({ mayQuery: true });
    const both = await viewer.find(studyRootFind, {
      '00080052': 'STUDY',
      '0020000D': `${ctSmall.study}\\1.7.2`,
      '00080020': '20040101-20041231',
    });
    expect(both.pending.map(({ status }) => status)).toEqual([0xff00, 0xff00]);
    const warned = await viewer.find(studyRootFind, { '00080052': 'STUDY', '00101010': '' });
    expect(warned.pending.map(({ status }) => status)).toEqual([0xff01, 0xff01]);
    const none = await viewer.find(studyRootFind, { '00080052': 'STUDY', '00080020': '-19991231' });
    expect([none.status, none.pending]).toEqual([0, []]);
  });

  it('wants the levels above named, unless relational queries are agreed on', async () => {
    await practice.someStudies();
    const keys = { '00080052': 'SERIES', '0020000E': '' };
    const hierarchical = await practice.peer({ mayQuery: true });
    const refused = await hierarchical.find(studyRootFind, keys);
    expect([refused.status, refused.comment]).toEqual([0xa900, expect.stringContaining('0020000D')]);
    const relational = await practice.peer({ mayQuery: true }, { relational: true });
    expect((await relational.find(studyRootFind, keys)).pending).toHaveLength(3);
  });

  it.each([
    ['no level', {}],
    ['the level of another model', { '00080052': 'PATIENT' }],
    ['a value that its attribute cannot have', { '00080052': 'STUDY', '00080020': 'yesterday' }],
  ])('refuses %s', async (_, keys) => {
    const viewer = await practice.peer({ mayQuery: true });
    expect((await viewer.find(studyRootFind, keys)).status).toBe(0xa900);
  });

  it('stops when it is cancelled', async () => {
    await practice.someStudies();
    await practice.app.owner.query(
      `INSERT INTO study SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'study_instance_uid', '1.6.' || n))).*
       FROM study s, generate_series(1, 3000) n WHERE s.study_instance_uid = '1.7.2' AND s.organization_id = $1`,
      [practice.organization],
    );
    const viewer = await practice.peer({ mayQuery: true });
    const outcome = await viewer.find(studyRootFind, { '00080052': 'STUDY' }, 3);
    expect(outcome.status).toBe(0xfe00);
    expect(outcome.pending.length).toBeLessThan(3_002);
    const whole = await viewer.find(studyRootFind, { '00080052': 'STUDY' });
    expect([whole.status, whole.pending.length]).toEqual([0, 3_002]);
  });
});

describe('C-MOVE', () => {
  it('sends a study to a peer of the practice, counts, and writes down who had it', async () => {
    await practice.someStudies();
    const { title, received } = await practice.destination([EXPLICIT]);
    const viewer = await practice.peer({ mayQuery: true });
    const outcome = await viewer.move(title, { '00080052': 'STUDY', '0020000D': ctSmall.study });
    expect(outcome).toMatchObject({ status: 0, completed: 3, failed: 0 });
    expect(outcome.pending).toHaveLength(3);
    expect(received).toHaveLength(3);
    expect(received[0]?.includes(ctSmall.bytes.subarray(-20_000))).toBe(true);
    expect(accessRecords).toHaveLength(1);
    expect(accessRecords[0]).toMatchObject({ subjectType: 'study', action: 'retrieved' });
  });

  it('writes Implicit VR for a peer that knows nothing else, and decompresses', async () => {
    const file = dicomFixture('pydicom/MR_small_jp2klossless.dcm');
    const MR = '1.2.840.10008.5.1.4.1.1.4';
    const scanner = await practice.peer(stores, { storage: { [CT]: [EXPLICIT], [MR]: [JPEG_2000] } });
    expect(await scanner.store(file)).toBe(0);
    expect(await scanner.store(ctSmall.bytes)).toBe(0);
    const { title, received } = await practice.destination([IMPLICIT]);
    const viewer = await practice.peer({ mayQuery: true });
    const { rows } = await practice.app.owner.query<{ uid: string }>(
      'SELECT study_instance_uid AS uid FROM study WHERE organization_id = $1',
      [practice.organization],
    );
    const outcome = await viewer.move(title, {
      '00080052': 'STUDY',
      '0020000D': rows.map(({ uid }) => uid).join('\\'),
    });
    expect(outcome).toMatchObject({ status: 0, completed: 2 });
    // group 0008 begins without a VR
    for (const bytes of received) expect(bytes.readUInt32LE(4)).toBeLessThan(0x100);
    // 64 by 64 words of the decompressed image
    expect(received.map((bytes) => bytes.length).sort((a, b) => a - b)[0]).toBeGreaterThan(64 * 64 * 2);
  });

  it('names what could not be sent', async () => {
    await practice.someStudies();
    const { title } = await practice.destination([JPEG_2000]);
    const viewer = await practice.peer({ mayQuery: true });
    const outcome = await viewer.move(title, {
      '00080052': 'SERIES',
      '0020000D': ctSmall.study,
      '0020000E': '1.8.2',
    });
    expect(outcome).toMatchObject({ status: 0xa702, completed: 0, failed: 1 });
    expect(outcome.identifier?.['00080058']?.Value).toEqual(['1.9.3']);
  });

  it('refuses destinations that are not known, may have nothing, or only call', async () => {
    await practice.someStudies();
    await practice.desk.add('/v1/dicom/peers', { aeTitle: 'NOTHING', host: '127.0.0.1', port: 1 });
    await practice.desk.add('/v1/dicom/peers', { aeTitle: 'CALLSONLY', mayRetrieve: true });
    const viewer = await practice.peer({ mayQuery: true });
    const keys = { '00080052': 'STUDY', '0020000D': ctSmall.study };
    for (const title of ['UNKNOWN', 'NOTHING', 'CALLSONLY'])
      expect((await viewer.move(title, keys)).status).toBe(0xa801);
    expect((await viewer.move('UNKNOWN', { '00080052': 'STUDY' })).status).toBe(0xa900);
  });

  it('fails every instance when the destination does not answer', async () => {
    await practice.someStudies();
    await practice.desk.add('/v1/dicom/peers', {
      aeTitle: 'DEAD',
      host: '127.0.0.1',
      port: await freePort(),
      mayRetrieve: true,
    });
    const viewer = await practice.peer({ mayQuery: true });
    const outcome = await viewer.move('DEAD', { '00080052': 'STUDY', '0020000D': ctSmall.study });
    expect(outcome).toMatchObject({ status: 0xa702, completed: 0, failed: 3 });
  });
});

describe('C-GET', () => {
  it('sends on the same association to a peer that wants to be the provider', async () => {
    await practice.someStudies();
    const received: string[] = [];
    const receives: DimseHandler = async ({ command, respond, dataSet }) => {
      dataSet?.discard();
      received.push(command.affectedSopInstanceUid ?? '');
      await respond({ status: 0, affectedSopInstanceUid: command.affectedSopInstanceUid ?? '' });
    };
    const viewer = await practice.peer({ mayRetrieve: true }, { ...inCt, receives });
    const outcome = await viewer.get({ '00080052': 'STUDY', '0020000D': ctSmall.study });
    expect(outcome).toMatchObject({ status: 0, completed: 3 });
    expect(received.sort(ascending)).toEqual(['1.9.1', '1.9.2', '1.9.3']);
  });
});
