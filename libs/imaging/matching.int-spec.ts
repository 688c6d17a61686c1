import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { MarkStudyReported } from './application/commands/mark-study-reported/mark-study-reported.command.js';
import { MatchOrder } from './application/commands/match-order/match-order.command.js';
import { RematchStudies } from './application/commands/rematch-studies/rematch-studies.command.js';
import { InstanceStore } from './application/services/instance-store.js';
import { imagingPermissions } from './contracts/permissions.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { FrontDesk, type Thing } from './testing/front-desk.js';

const START_MS = 240_000;
const RULES = {
  onConflict: 'match-and-flag',
  withoutAccession: 'suggest',
  days: 3,
  linkPatients: true,
  ownIssuers: [],
};

let app: ContextsApp;
let organization: string;
let desk: FrontDesk;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingAdminModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  organization = newId();
  desk = new FrontDesk(app.as(organization, Object.keys(imagingPermissions)));
});

const decide = (rules: object) => desk.change('/v1/matching-policy', { ...RULES, ...rules }, '*', 'PUT');
const rematch = () => app.run(organization, () => app.mediator.send(new RematchStudies()));
const queue = (query = '') => desk.list(`/v1/studies/unmatched${query}`);
const historyOf = async (id: unknown) =>
  (await desk.client.get<Thing[]>(`/v1/studies/${String(id)}/history`)).body;

async function store(elements: Record<string, string>, uid = '1.2.3', number = 1): Promise<void> {
  const file = rewriteElements(ctSmall.bytes, {
    StudyInstanceUID: uid,
    SOPInstanceUID: `${uid}.${number}`,
    PatientName: 'Müller^Anna',
    ...elements,
  });
  const contents = Readable.from([Readable.from([file])]) as AsyncIterable<AsyncIterable<Buffer>>;
  await app.run(organization, () => app.get(InstanceStore).store(organization, contents));
}

describe('the queue of studies', () => {
  it('says why each has no order', async () => {
    const cancelled = await desk.requestOrder({ accessionNumber: 'GONE' });
    await desk.change(`/v1/orders/${cancelled.id}/cancel`, { reason: 'why' }, '*', 'POST');
    await desk.requestOrder({ accessionNumber: 'OTHER' });
    await store({}, '1.2.1');
    await store({ AccessionNumber: 'NOBODYS' }, '1.2.2');
    await store({ AccessionNumber: 'GONE' }, '1.2.3');
    await store({ AccessionNumber: 'OTHER', PatientName: 'Meier^Berta' }, '1.2.4');
    expect((await queue('?sort=receivedAt')).map(({ reason }) => reason)).toEqual([
      'no-accession',
      'unknown-accession',
      'cancelled-order',
      'patient-conflict',
    ]);
    expect(await queue('?reason=cancelled-order')).toHaveLength(1);
    expect((await desk.client.get('/v1/studies/unmatched?reason=x')).status).toBe(400);
  });

  it('shows which orders a study may answer, and why', async () => {
    const order = await desk.requestOrder();
    await desk.change(
      `/v1/orders/${order.id}/schedule`,
      { appointmentAt: '2004-01-20T09:00:00Z' },
      '*',
      'POST',
    );
    await desk.requestOrder({ modality: 'MR' });
    await store({ PatientBirthDate: '19700131' });
    const [study] = await queue();
    expect(study?.suggestions).toEqual([
      expect.objectContaining({
        orderId: order.id,
        patientName: 'Anna Müller',
        reasons: ['name-and-birth-date', 'modality', 'appointment'],
      }),
      expect.objectContaining({ reasons: ['name-and-birth-date'] }),
    ]);
    expect(Object.keys(study ?? {})).not.toContain('clues');
    await decide({ withoutAccession: 'off' });
    expect((await queue())[0]?.suggestions).toEqual([]);
  });
});

describe('the rules of matching', () => {
  it('are read, replaced and protected by their version', async () => {
    expect(await desk.get('/v1/matching-policy')).toEqual({ version: 1, ...RULES });
    expect(await desk.change('/v1/matching-policy', { ...RULES, onConflict: 'hold' }, 1, 'PUT')).toBe(200);
    expect(await desk.change('/v1/matching-policy', RULES, 1, 'PUT')).toBe(412);
    expect(await desk.change('/v1/matching-policy', { ...RULES, days: -1 }, '*', 'PUT')).toBe(400);
    const reader = new FrontDesk(app.as(organization, ['studies.read']));
    expect(await reader.change('/v1/matching-policy', RULES, '*', 'PUT')).toBe(403);
    expect(await reader.get('/v1/matching-policy')).toMatchObject({ onConflict: 'hold', version: 2 });
  });

  it('can hold images of somebody else until a person has looked', async () => {
    await decide({ onConflict: 'hold' });
    const order = await desk.requestOrder();
    await store({ AccessionNumber: String(order.accessionNumber), PatientName: 'Meier^Berta' });
    const [study] = await queue();
    expect(study).toMatchObject({ reason: 'patient-conflict', orderId: null });
    const path = `/v1/studies/${study?.id}/match`;
    expect(await desk.change(path, { orderId: order.id }, '*', 'POST')).toBe(409);
    const accepted = { orderId: order.id, acceptMismatch: true, reason: 'Married since' };
    expect(await desk.change(path, accepted, '*', 'POST')).toBe(204);
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({
      orderId: order.id,
      patientMismatch: false,
      matchedBy: 'person',
    });
    expect(await queue()).toEqual([]);
    expect(await historyOf(study?.id)).toEqual([
      expect.objectContaining({
        action: 'matched',
        reason: 'Married since',
        author: expect.objectContaining({ kind: 'user' }),
        details: expect.objectContaining({ orderId: order.id, by: 'person', accepted: true }),
      }),
    ]);
  });

  it('can match without an accession number, where only one order is meant', async () => {
    const order = await desk.requestOrder();
    await desk.change(
      `/v1/orders/${order.id}/schedule`,
      { appointmentAt: '2004-01-20T09:00:00Z' },
      '*',
      'POST',
    );
    await store({ PatientBirthDate: '19700131' });
    await rematch();
    expect(await queue()).toHaveLength(1);
    await decide({ withoutAccession: 'match' });
    await rematch();
    expect(await queue()).toEqual([]);
    expect(await desk.list('/v1/studies')).toEqual([
      expect.objectContaining({ orderId: order.id, matchedBy: 'probable' }),
    ]);
    // Two that are alike are for a person.
    for (const _ of [1, 2]) {
      const { id } = await desk.requestOrder();
      await desk.change(`/v1/orders/${id}/schedule`, { appointmentAt: '2004-01-20T09:00:00Z' }, '*', 'POST');
    }
    await store({ PatientBirthDate: '19700131' }, '1.2.9');
    expect((await queue())[0]?.suggestions).toHaveLength(2);
  });

  it('find the study when its order gets an appointment later', async () => {
    await decide({ withoutAccession: 'match' });
    await store({ PatientBirthDate: '19700131' });
    const { id } = await desk.requestOrder();
    await desk.change(`/v1/orders/${id}/schedule`, { appointmentAt: '2004-01-19T09:00:00Z' }, '*', 'POST');
    await app.run(organization, () => app.mediator.send(new MatchOrder({ orderId: id })));
    expect(await desk.get(`/v1/orders/${id}`)).toMatchObject({ status: 'acquired' });
  });

  it('link a study of no order to the patient whose former number it carries', async () => {
    const order = await desk.requestOrder();
    await app.owner.query(
      `INSERT INTO patient_identifier (id, organization_id, patient_id, value, issuer, type, use)
       VALUES ($1, $2, $3, 'X', '', 'record', 'old')`,
      [newId(), organization, order.patientId],
    );
    await store({ PatientID: 'X' });
    expect((await queue())[0]).toMatchObject({ patientId: order.patientId });
  });
});

describe('unmatching', () => {
  it('gives the order back, is told, and is not undone by a rule', async () => {
    const order = await desk.requestOrder();
    await store({ AccessionNumber: String(order.accessionNumber) });
    const [study] = await desk.list('/v1/studies');
    const path = `/v1/studies/${study?.id}/unmatch`;
    expect(await desk.change(path, { reason: '' }, '*', 'POST')).toBe(400);
    expect(await desk.change(path, { reason: 'Wrong label' }, study?.version, 'POST')).toBe(204);
    expect(await desk.change(path, { reason: 'Wrong label' }, '*', 'POST')).toBe(409);
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'requested', studyId: null });
    await store({ AccessionNumber: String(order.accessionNumber) }, '1.2.3', 2);
    await rematch();
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({ orderId: null, instanceCount: 2 });
    const { rows } = await app.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE organization_id = $1 AND type LIKE 'imaging.%' ORDER BY position`,
      [organization],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'imaging.order-requested',
      'imaging.study-received',
      'imaging.study-matched',
      'imaging.order-acquired',
      'imaging.study-unmatched',
      'imaging.order-reopened',
    ]);
    expect((await historyOf(study?.id)).map(({ action }) => action)).toEqual(['unmatched', 'matched']);
    const again = `/v1/studies/${study?.id}/match`;
    expect(await desk.change(again, { orderId: order.id }, '*', 'POST')).toBe(204);
  });

  it('needs force once the report is signed', async () => {
    const order = await desk.requestOrder();
    await store({ AccessionNumber: String(order.accessionNumber) });
    const [study] = await desk.list('/v1/studies');
    const studyId = String(study?.id);
    await app.run(organization, () => app.mediator.send(new MarkStudyReported({ studyId })));
    const path = `/v1/studies/${studyId}/unmatch`;
    expect(await desk.change(path, { reason: 'Wrong' }, '*', 'POST')).toBe(409);
    expect(await desk.change(path, { reason: 'Wrong', force: true }, '*', 'POST')).toBe(204);
  });
});

describe('whose a study of no order is', () => {
  it('is written down whenever that changes after it has come', async () => {
    await store({ PatientID: 'X-9' });
    const [study] = await desk.list('/v1/studies');
    expect(await historyOf(study?.id)).toEqual([]);
    const [one, two] = [
      await desk.add('/v1/patients', { name: 'Anna Müller' }),
      await desk.add('/v1/patients', { name: 'Anna Müller' }),
    ];
    const take = async (patientId: string, id: string) =>
      (await desk.client.request('DELETE', `/v1/patients/${patientId}/identifiers/${id}`)).status;
    const give = async (patientId: string): Promise<string> => {
      const path = `/v1/patients/${patientId}/identifiers`;
      const { body } = await desk.client.post<Thing>(path, { value: 'X-9' });
      await rematch();
      return body.id;
    };
    const first = await give(one);
    // Nothing new: nothing to be written down.
    await rematch();
    await store({ PatientID: 'X-9' }, '1.2.3', 2);
    expect(await take(one, first)).toBe(204);
    await give(two);
    const order = await desk.requestOrder();
    const path = `/v1/studies/${study?.id}`;
    await desk.change(`${path}/match`, { orderId: order.id }, '*', 'POST');
    await desk.change(`${path}/unmatch`, { reason: 'Wrong label' }, '*', 'POST');
    const history = await historyOf(study?.id);
    expect(
      history.map(({ action, author, details }) => [action, (author as Thing)['kind'], details]),
    ).toEqual([
      ['unmatched', 'user', expect.objectContaining({ fromPatientId: order.patientId, patientId: two })],
      ['matched', 'user', expect.objectContaining({ fromPatientId: two, patientId: order.patientId })],
      ['moved', 'system', { fromPatientId: null, patientId: two }],
      ['moved', 'user', { fromPatientId: one, patientId: null }],
      ['moved', 'system', { fromPatientId: null, patientId: one }],
    ]);
  });

  it('is not written down when it comes with the number of its patient', async () => {
    const patientId = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    await store({ PatientID: 'P-1' });
    const [study] = await desk.list('/v1/studies');
    expect(study).toMatchObject({ patientId });
    expect(await historyOf(study?.id)).toEqual([]);
  });
});

describe('looking again', () => {
  it('is a job over all studies of no order', async () => {
    for (let n = 0; n < 3; n += 1) await store({}, `1.2.${n + 1}`);
    const started = await desk.client.post('/v1/studies/rematch', {});
    expect([started.status, started.body]).toEqual([202, { studies: 3 }]);
    const { rows } = await app.owner.query(
      `SELECT 1 FROM outbox WHERE organization_id = $1 AND type = 'command:imaging.rematch-studies'`,
      [organization],
    );
    expect(rows).toHaveLength(1);
  });
});
