import { Mediator, newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { ExpireDeIdentification } from './application/commands/expire-de-identification/expire-de-identification.command.js';
import { KeepDeIdentifiedInstance } from './application/commands/keep-de-identified-instance/keep-de-identified-instance.command.js';
import { FrameImages } from './application/services/frame-images.js';
import { readInstanceAttributes } from './infrastructure/dicom/instance/read-instance-attributes.js';
import { readDicomFile } from './infrastructure/dicom/reading/read-dicom-file.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { FixtureImage } from './infrastructure/pixels/testing/fixture-image.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { accessRecords, AccessRecordsModule } from './testing/access-records.js';
import { AnyProjectModule } from './testing/any-project.js';
import { ctSmall } from './testing/ct-small.js';
import { readZip } from './testing/read-zip.js';
import { ResearchDesk, type ShownDeIdentification } from './testing/research-desk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

let app: ContextsApp;
let desk: ResearchDesk;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, AnyProjectModule, ImagingAdminModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  desk = new ResearchDesk(app, newId());
  accessRecords.length = 0;
});
afterEach(() => jest.restoreAllMocks());

/** Native pixels of the one file in the ZIP file. */
async function pixelsOf(deIdentificationId: string): Promise<Buffer> {
  const [file = Buffer.alloc(0)] = readZip((await desk.download(deIdentificationId)).bytes).values();
  const { offset = 0, length = 0 } = (await readDicomFile(file)).dataSet.get(0x7fe00010)?.bulk ?? {};
  return file.subarray(offset, offset + length);
}

describe('de-identification', () => {
  it('gives a ZIP file in which all studies of a patient have one pseudonym, and nobody is named', async () => {
    const studyIds = [await desk.storeCt('1.2.3.10', 3), await desk.storeCt('1.2.3.20')];
    const started = await desk.start({ studyIds, options: ['retain-modified-dates'] });
    expect(started).toMatchObject({ status: 202, body: { state: 'queued', total: 4, done: 0, studies: 2 } });
    const settled = await desk.settle(started.body.id);
    expect(settled).toMatchObject({
      state: 'done',
      total: 4,
      done: 4,
      refused: 0,
      expiresAt: expect.any(String),
    });
    const { status, bytes } = await desk.download(started.body.id);
    expect(status).toBe(200);
    expect(bytes.includes('Annabella') || bytes.includes('PAT-778899') || bytes.includes('ACC-424242')).toBe(
      false,
    );
    const files = readZip(bytes);
    expect(files.size).toBe(4);
    const names = new Set([...files.keys()].map((path) => path.split('/')[0]));
    expect(names.size).toBe(1);
    const dates = new Set<string | undefined>();
    for (const [path, content] of files) {
      const { patient, study, studyInstanceUid, sopInstanceUid } = readInstanceAttributes(
        await readDicomFile(content),
      );
      expect(patient).toMatchObject({ id: [...names][0], name: { alphabetic: [...names][0] } });
      expect(path).toContain(studyInstanceUid);
      expect(sopInstanceUid).toMatch(/^2\.25\./);
      dates.add(study.date);
    }
    expect(dates.size).toBe(1);
    expect([...dates][0]).not.toBe('20040119');
  });

  it('sends any part of the ZIP file, and nothing to who has it', async () => {
    const { body } = await desk.start({ studyIds: [await desk.storeCt('1.2.4.10', 2)] });
    await desk.settle(body.id);
    const whole = await desk.download(body.id);
    const part = await desk.download(body.id, { range: 'bytes=1000-70000' });
    expect(part.status).toBe(206);
    expect(part.bytes.equals(whole.bytes.subarray(1000, 70_001))).toBe(true);
    expect((await desk.download(body.id, { 'if-none-match': whole.etag })).status).toBe(304);
    expect(accessRecords.map(({ action }) => action)).toContain('downloaded');
  });

  it('goes on where a lost worker was, and holds nothing twice', async () => {
    const { body } = await desk.start({ studyIds: [await desk.storeCt('1.2.5.10', 4)] });
    const mediator = app.get(Mediator);
    const send = mediator.send.bind(mediator);
    let kept = 0;
    jest.spyOn(mediator, 'send').mockImplementation((command) => {
      // the third copy lies in the store, and then the process is gone
      if (command instanceof KeepDeIdentifiedInstance && ++kept === 3) throw new Error('killed');
      return send(command);
    });
    await expect(desk.run(body.id)).rejects.toThrow('killed');
    expect((await desk.client.get(`${desk.door}/${body.id}`)).body).toMatchObject({
      state: 'queued',
      done: 2,
      total: 4,
    });
    await desk.run(body.id, 2);
    expect(await desk.settle(body.id)).toMatchObject({ state: 'done', done: 4, refused: 0 });
    expect(readZip((await desk.download(body.id)).bytes).size).toBe(4);
    expect(await desk.copies()).toBe(4);
  });

  it('leaves out an instance that breaks several attempts', async () => {
    const { body } = await desk.start({ studyIds: [await desk.storeCt('1.2.5.20', 2)] });
    await desk.run(body.id, 4);
    expect(await desk.settle(body.id)).toMatchObject({ done: 2, refused: 1 });
    const { body: refused } = await desk.client.get<{ items: object[] }>(`${desk.door}/${body.id}/refused`);
    expect(refused.items).toEqual([
      expect.objectContaining({ reason: 'processing-failure', message: 'It failed several times.' }),
    ]);
  });

  it('leaves out images that may have names in their pixels, unless their regions are blacked out', async () => {
    const capture = rewriteElements(ctSmall.bytes, { StudyInstanceUID: '1.2.6', Modality: 'US' });
    const studyId = await desk.store([capture], '1.2.6');
    const refused = await desk.start({ studyIds: [studyId] });
    expect(await desk.settle(refused.body.id)).toMatchObject({ state: 'done', done: 1, refused: 1 });
    const masks = [{ left: 0, top: 0, width: 128, height: 20 }];
    const masked = await desk.start({ studyIds: [studyId], masks });
    expect(await desk.settle(masked.body.id)).toMatchObject({ refused: 0 });
    const pixels = await pixelsOf(masked.body.id);
    const original = ctSmall.bytes.subarray(ctSmall.pixels.start, ctSmall.pixels.end);
    expect(pixels.subarray(0, 128 * 20 * 2).every((byte) => byte === 0)).toBe(true);
    expect(pixels.subarray(128 * 20 * 2).equals(original.subarray(128 * 20 * 2))).toBe(true);
  });

  it('decompresses images whose regions are to be blacked out, every frame of them', async () => {
    const uid = '1.2.826.0.1.3680043.8.498.12406831542731051035295345080039845114';
    const studyId = await desk.store([dicomFixture('pydicom/SC_rgb_rle_2frame.dcm')], uid);
    const ask = { studyId, masks: [{ left: 0, top: 0, width: 100, height: 20 }] };
    const preview = await desk.client.post<{ series: object[] }>(`${desk.door}/preview`, ask);
    expect(preview.body.series).toEqual([expect.objectContaining({ refused: null })]);
    const { body } = await desk.start({ studyIds: [studyId], masks: ask.masks });
    expect(await desk.settle(body.id)).toMatchObject({ done: 1, refused: 0 });
    const pixels = await pixelsOf(body.id);
    const original = await FixtureImage.of(dicomFixture('pydicom/SC_rgb_rle_2frame.dcm'));
    const [line, band] = [100 * 3, 20 * 100 * 3];
    expect(pixels.length).toBe(2 * 100 * line);
    for (const n of [0, 1]) {
      const frame = pixels.subarray(n * 100 * line, (n + 1) * 100 * line);
      const { bytes } = await app.get(FrameImages).decode(await original.frame(n));
      expect(frame.subarray(0, band).equals(Buffer.alloc(band))).toBe(true);
      expect(Buffer.from(bytes).subarray(0, band).equals(Buffer.alloc(band))).toBe(false);
      expect(frame.subarray(band).equals(Buffer.from(bytes).subarray(band))).toBe(true);
    }
  });

  it('shows beforehand what becomes of each attribute, its value only to those who may read studies', async () => {
    const studyId = await desk.storeCt('1.2.7.10');
    const preview = await desk.client.post<{ attributes: Record<string, unknown>[]; series: object[] }>(
      `${desk.door}/preview`,
      { studyId },
    );
    expect(preview.status).toBe(200);
    const of = (keyword: string) => preview.body.attributes.find((each) => each.keyword === keyword);
    expect(of('PatientName')).toMatchObject({
      before: 'Mueller^Annabella',
      after: expect.stringMatching(/^P-/),
    });
    expect(of('AccessionNumber')).toMatchObject({ action: 'empty', before: 'ACC-424242', after: null });
    expect(of('StudyInstanceUID')).toMatchObject({ action: 'uid', after: expect.stringMatching(/^2\.25\./) });
    expect(preview.body.series).toEqual([
      expect.objectContaining({ refused: null, warnings: expect.arrayContaining(['private-removed']) }),
    ]);
    expect(accessRecords).toEqual([expect.objectContaining({ subjectId: studyId, action: 'previewed' })]);
    const blind = app.as(desk.organization, ['studies.de-identify']);
    const hidden = await blind.post(`${desk.door}/preview`, { studyId });
    expect(JSON.stringify(hidden.body)).not.toMatch(/Annabella|ACC-424242|before/);
    expect((await desk.client.post(`${desk.door}/preview`, { studyId: newId() })).status).toBe(404);
  });

  it('makes studies of a project, which go on fitting together, and keeps the originals', async () => {
    const projectId = newId();
    const first = await desk.start({
      studyIds: [await desk.storeCt('1.2.8.10', 2)],
      destination: { projectId },
    });
    expect(await desk.settle(first.body.id)).toMatchObject({ state: 'done', refused: 0, expiresAt: null });
    const second = await desk.start({
      studyIds: [await desk.storeCt('1.2.8.20')],
      destination: { projectId },
    });
    await desk.settle(second.body.id);
    const { rows } = await app.owner.query<{ number: string; uid: string }>(
      `SELECT s.patient_number AS number, s.study_instance_uid AS uid FROM deidentified_study d JOIN study s ON s.id = d.study_id
       WHERE d.organization_id = $1 AND d.project_id = $2`,
      [desk.organization, projectId],
    );
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(1);
    expect(rows.every(({ uid }) => uid.startsWith('2.25.'))).toBe(true);
    expect((await desk.download(first.body.id)).status).toBe(409);
    expect(await desk.copies()).toBe(0);
  });

  it('finds back whom a pseudonym stands for, with a permission of its own, and writes down who asked', async () => {
    const studyId = await desk.storeCt('1.2.9.10');
    const { body } = await desk.start({
      studyIds: [studyId],
      pseudonyms: [{ studyId, pseudonym: 'CASE-1' }],
    });
    await desk.settle(body.id);
    const path = `${desk.door}/${body.id}/re-identify?pseudonym=CASE-1`;
    expect((await desk.client.get(path)).status).toBe(403);
    accessRecords.length = 0;
    const keeper = app.as(desk.organization, ['studies.re-identify']);
    const found = await keeper.get(path);
    expect(found.body).toMatchObject({
      pseudonym: 'CASE-1',
      patientNumber: 'PAT-778899',
      studies: [{ studyId, studyInstanceUid: '1.2.9.10', accessionNumber: 'ACC-424242' }],
    });
    const [copy] = [...readZip((await desk.download(body.id)).bytes).keys()];
    expect(copy?.split('/').slice(0, 2)).toEqual([
      'CASE-1',
      (found.body.studies as { copyStudyInstanceUid: string }[])[0]?.copyStudyInstanceUid,
    ]);
    expect(accessRecords).toContainEqual(
      expect.objectContaining({ subjectId: body.id, action: 're-identified' }),
    );
    expect((await keeper.get(`${desk.door}/${body.id}/re-identify?pseudonym=CASE-2`)).status).toBe(404);
    const elsewhere = app.as(newId(), ['studies.re-identify']);
    expect((await elsewhere.get(path)).status).toBe(404);
    const { rows } = await app.owner.query(
      `SELECT p.patient, k.secret, s.original FROM pseudonym p, re_identification_key k, de_identification_study s
       WHERE p.organization_id = $1 AND k.organization_id = $1 AND s.organization_id = $1`,
      [desk.organization],
    );
    expect(JSON.stringify(rows)).not.toMatch(/Annabella|PAT-778899|ACC-424242|1\.2\.9\.10/);
    const { rows: told } = await app.owner.query('SELECT payload FROM outbox WHERE organization_id = $1', [
      desk.organization,
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Annabella|PAT-778899|CASE-1/);
  });

  it('stops when it is cancelled, and its copies go then or when their time is over', async () => {
    const studyIds = [await desk.storeCt('1.2.10.10', 2)];
    const cancelled = await desk.start({ studyIds });
    expect((await desk.client.post(`${desk.door}/${cancelled.body.id}/cancel`)).body).toMatchObject({
      state: 'cancelled',
    });
    expect((await desk.client.post(`${desk.door}/${cancelled.body.id}/cancel`)).status).toBe(409);
    await desk.run(cancelled.body.id);
    expect((await desk.download(cancelled.body.id)).status).toBe(409);
    await desk.clear(cancelled.body.id, 'cancelled');
    const expired = await desk.start({ studyIds });
    await desk.settle(expired.body.id);
    expect(await desk.copies()).toBe(2);
    await app.run(desk.organization, () =>
      app.mediator.send(new ExpireDeIdentification({ deIdentificationId: expired.body.id })),
    );
    await desk.clear(expired.body.id, 'expired');
    expect(await desk.copies()).toBe(0);
    expect((await desk.download(expired.body.id)).status).toBe(409);
  });

  it('refuses what does not fit together, and those who may not', async () => {
    const studyId = await desk.storeCt('1.2.11.10');
    const wrong: object[] = [
      { studyIds: [] },
      { studyIds: [studyId], options: ['retain-full-dates', 'retain-modified-dates'] },
      { studyIds: [studyId], options: ['retain-uids'], destination: { projectId: newId() } },
      { studyIds: [studyId], destination: { projectId: 'x' } },
      { studyIds: [studyId], destination: 'mail' },
      { studyIds: [studyId], options: ['retain-everything'] },
      { studyIds: [studyId], pseudonyms: [{ studyId, pseudonym: '../up' }] },
    ];
    for (const body of wrong) expect((await desk.start(body)).status).toBe(400);
    expect((await desk.start({ studyIds: [newId()] })).status).toBe(404);
    const reader = app.as(desk.organization, ['studies.read']);
    expect((await reader.post(desk.door, { studyIds: [studyId], destination: 'zip' })).status).toBe(403);
    expect((await reader.post(`${desk.door}/preview`, { studyId })).status).toBe(403);
    const { body } = await desk.start({ studyIds: [studyId] });
    await desk.settle(body.id);
    expect((await reader.get(`${desk.door}/${body.id}`)).status).toBe(403);
    expect((await reader.get(`${desk.door}/${body.id}/content`)).status).toBe(403);
    const stranger = app.as(newId(), ['studies.de-identify']);
    expect((await stranger.get(`${desk.door}/${body.id}/content`)).status).toBe(404);
    expect((await stranger.post(desk.door, { studyIds: [studyId], destination: 'zip' })).status).toBe(404);
  });

  it('copies reports, and lists what was made', async () => {
    const report = dicomFixture('highdicom/sr_document.dcm');
    const { studyInstanceUid } = readInstanceAttributes(await readDicomFile(report));
    const studyId = await desk.store([report], studyInstanceUid);
    const { body } = await desk.start({ studyIds: [studyId], options: ['clean-structured-content'] });
    expect(await desk.settle(body.id)).toMatchObject({ done: 1, refused: 0 });
    const { body: list } = await desk.client.get<{ items: ShownDeIdentification[] }>(desk.door);
    expect(list.items).toEqual([
      expect.objectContaining({ id: body.id, state: 'done', size: expect.any(Number) }),
    ]);
  });
});
