import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import type { Client } from '#test/support/client';
import { CompleteOrder } from './application/commands/complete-order/complete-order.command.js';
import { MatchOrder } from './application/commands/match-order/match-order.command.js';
import { RequestOrderFromIntake } from './application/commands/request-order-from-intake/request-order-from-intake.command.js';
import { GetOrder } from './application/queries/get-order/get-order.query.js';
import { InstanceStore } from './application/services/instance-store.js';
import { imagingPermissions } from './contracts/permissions.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/writing/rewrite-elements.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { ImagingDemoSeed } from './presentation/cli/imaging.demo-seed.js';
import { AccessRecordsModule, accessRecords } from './testing/access-records.js';

interface Thing {
  id: string;
  version: number;
  [name: string]: unknown;
}

const ALL = Object.keys(imagingPermissions);

let app: ContextsApp;
let organization: string;
let api: Client;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingAdminModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  organization = newId();
  api = app.as(organization, ALL);
});

async function add(path: string, body: object): Promise<string> {
  const answer = await api.post<{ id?: string; orderId?: string }>(path, body);
  expect(answer.status).toBe(201);
  const id = answer.body.id ?? answer.body.orderId ?? '';
  expect(answer.headers.get('location')).toBe(`${path}/${id}`);
  return id;
}

const get = async (path: string): Promise<Thing> => (await api.get<Thing>(path)).body;

async function change(
  path: string,
  body: object,
  version: number | '*' = '*',
  method = 'PATCH',
): Promise<number> {
  const headers = { 'if-match': version === '*' ? '*' : `"${version}"` };
  return (await api.request(method, path, { body, headers })).status;
}

async function requestOrder(fields: object = {}): Promise<Thing> {
  const patientId = await add('/v1/patients', {
    name: 'Anna Müller',
    birthDate: '1970-01-31',
    contactConsent: true,
  });
  const id = await add('/v1/orders', {
    patientId,
    procedureName: 'CT of the head',
    modality: 'CT',
    ...fields,
  });
  return get(`/v1/orders/${id}`);
}

async function storeCt(accessionNumber: string, uid = '1.2.3'): Promise<void> {
  const file = rewriteElements(dicomFixture('pydicom/CT_small.dcm'), {
    AccessionNumber: accessionNumber,
    StudyInstanceUID: uid,
    SOPInstanceUID: `${uid}.1`,
    PatientName: 'Müller^Anna',
  });
  const contents = Readable.from([Readable.from([file])]) as AsyncIterable<AsyncIterable<Buffer>>;
  const outcomes = await app.run(organization, () => app.get(InstanceStore).store(organization, contents));
  expect(outcomes).toEqual([expect.not.objectContaining({ failureReason: expect.anything() })]);
}

async function eventsOf(): Promise<string[]> {
  const { rows } = await app.owner.query<{ type: string }>(
    `SELECT type FROM outbox WHERE organization_id = $1 ORDER BY position`,
    [organization],
  );
  return rows.map(({ type }) => type);
}

describe('patients', () => {
  it('are added, found, changed and refused a number twice', async () => {
    const id = await add('/v1/patients', {
      name: 'Anna Müller',
      number: 'P-1',
      birthDate: '1970-01-31',
      sex: 'female',
    });
    await add('/v1/patients', { name: 'Berta Meier' });
    const found = await api.get<{ items: Thing[] }>('/v1/patients?q=m%C3%BCller');
    expect(found.body.items.map((item) => item.name)).toEqual(['Anna Müller']);
    expect(Object.keys(found.body.items[0] ?? {})).not.toContain('cursorId');
    expect((await api.post('/v1/patients', { name: 'C', number: 'P-1' })).status).toBe(409);
    expect(await change(`/v1/patients/${id}`, { phone: '+49 30 1', birthDate: null }, 1)).toBe(204);
    expect(await get(`/v1/patients/${id}`)).toMatchObject({
      version: 2,
      phone: '+49 30 1',
      birthDate: null,
      number: 'P-1',
    });
    expect(await change(`/v1/patients/${id}`, { phone: '+49 30 2' }, 1)).toBe(412);
    expect((await api.request('PATCH', `/v1/patients/${id}`, { body: { sex: 'male' } })).status).toBe(428);
  });

  it.each([
    { name: '' },
    { name: null },
    { birthDate: '1970-02-30' },
    { sex: 'x' },
    { email: 'nobody' },
    { other: 1 },
  ])('are not changed to %j', async (fields) => {
    const id = await add('/v1/patients', { name: 'Anna Müller' });
    expect(await change(`/v1/patients/${id}`, fields)).toBe(400);
  });

  it('are merged with all that is theirs', async () => {
    const order = await requestOrder();
    const survivor = await add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    const duplicate = String(order.patientId);
    expect((await api.post(`/v1/patients/${survivor}/merge`, { duplicateId: duplicate })).status).toBe(204);
    expect(await get(`/v1/orders/${order.id}`)).toMatchObject({
      patientId: survivor,
      patientNumber: 'P-1',
      version: 2,
    });
    expect(await get(`/v1/patients/${duplicate}`)).toMatchObject({ mergedIntoId: survivor });
    const list = await api.get<{ items: Thing[] }>('/v1/patients');
    expect(list.body.items.map(({ id }) => id)).toEqual([survivor]);
    expect((await api.post(`/v1/patients/${duplicate}/merge`, { duplicateId: survivor })).status).toBe(409);
    expect((await api.post(`/v1/patients/${survivor}/merge`, { duplicateId: survivor })).status).toBe(409);
  });
});

describe('orders', () => {
  it('are requested for an offered procedure, with all that belongs to them', async () => {
    const procedureId = await add('/v1/procedures', {
      code: 'CT-HEAD',
      name: 'CT of the head',
      modality: 'CT',
      bodyPart: 'HEAD',
    });
    const referrerId = await add('/v1/referrers', { name: 'Dr. Okafor', email: 'okafor@example.org' });
    const siteId = await add('/v1/sites', { name: 'Harbour', timeZone: 'Europe/Berlin' });
    const order = await requestOrder({ procedureId, referrerId, siteId, priority: 'urgent', reason: 'Fall' });
    expect(order).toMatchObject({
      status: 'requested',
      priority: 'urgent',
      patientName: 'Anna Müller',
      patientBirthDate: '1970-01-31',
      procedureCode: 'CT-HEAD',
      bodyPart: 'HEAD',
      referrerName: 'Dr. Okafor',
      referrerEmail: 'okafor@example.org',
      siteName: 'Harbour',
      appointmentAt: null,
    });
    expect(order.accessionNumber).toMatch(/^\d{2}[0-9A-Z]{10}$/);
    const found = await api.get<{ items: Thing[] }>(
      `/v1/orders?q=${String(order.accessionNumber).toLowerCase()}`,
    );
    expect(found.body.items).toEqual([expect.objectContaining({ id: order.id })]);
    expect((await api.post('/v1/procedures', { code: 'ct-head', name: 'x', modality: 'CT' })).status).toBe(
      409,
    );
  });

  it('are scheduled, rescheduled, changed and cancelled', async () => {
    const { id } = await requestOrder();
    const at = '2026-12-01T09:30:00+01:00';
    expect(await change(`/v1/orders/${id}/schedule`, { appointmentAt: at }, 1, 'POST')).toBe(204);
    expect(
      await change(`/v1/orders/${id}/schedule`, { appointmentAt: '2026-12-01T09:30:00' }, 2, 'POST'),
    ).toBe(400);
    expect(await change(`/v1/orders/${id}`, { priority: 'stat', procedureName: 'CT of the chest' }, 2)).toBe(
      204,
    );
    expect(await get(`/v1/orders/${id}`)).toMatchObject({
      status: 'scheduled',
      appointmentAt: '2026-12-01T08:30:00.000Z',
      procedureName: 'CT of the chest',
      modality: 'CT',
    });
    const byTime = await api.get<{ items: Thing[] }>(
      '/v1/orders?sort=appointmentAt&appointmentFrom=2026-12-01T00:00:00Z&limit=1',
    );
    expect(byTime.body.items.map((item) => item.id)).toEqual([id]);
    expect(await change(`/v1/orders/${id}/cancel`, { reason: 'moved away' }, '*', 'POST')).toBe(204);
    expect(await change(`/v1/orders/${id}`, { priority: 'routine' })).toBe(409);
    expect(await eventsOf()).toEqual([
      'imaging.order-requested',
      'imaging.order-scheduled',
      'imaging.order-cancelled',
    ]);
  });

  it('are refused without patient, examination or with a number that is taken', async () => {
    const patientId = await add('/v1/patients', { name: 'Anna Müller' });
    const post = (body: object) => api.post('/v1/orders', body);
    expect((await post({ patientId })).status).toBe(400);
    expect((await post({ patientId: newId(), procedureName: 'CT' })).status).toBe(404);
    expect((await post({ patientId, procedureId: newId() })).status).toBe(404);
    expect((await post({ patientId, procedureName: 'CT', siteId: newId() })).status).toBe(404);
    expect((await post({ patientId, procedureName: 'CT', accessionNumber: 'A1' })).status).toBe(201);
    expect((await post({ patientId, procedureName: 'CT', accessionNumber: 'A1' })).status).toBe(409);
    expect((await app.as(organization, ['orders.read']).post('/v1/orders', {})).status).toBe(400);
    const body = { patientId, procedureName: 'CT' };
    expect((await app.as(organization, ['orders.read']).post('/v1/orders', body)).status).toBe(403);
  });

  it('are requested once for what a person said on a messenger, for a patient nobody has checked', async () => {
    await add('/v1/procedures', {
      code: 'MR-KNEE',
      name: 'MRI of the knee',
      modality: 'MR',
      bodyPart: 'KNEE',
    });
    await add('/v1/patients', { name: 'Anna Müller', birthDate: '1970-01-31', number: 'P-1' });
    const [contactId, conversationId] = [newId(), newId()];
    const intake = (intakeId: string) =>
      new RequestOrderFromIntake({
        intakeId,
        conversationId,
        contactId,
        patientName: 'Anna Müller',
        birthDate: '1970-01-31',
        phone: '+49 30 1',
        examination: 'mri of the KNEE',
        contactConsent: true,
      });
    const send = (intakeId: string) => app.run(organization, () => app.mediator.send(intake(intakeId)));
    const [first, second] = [newId(), newId()];
    const orderId = await send(first);
    expect(await send(first)).toBe(orderId);
    const other = await send(second);
    const [one, two] = [await get(`/v1/orders/${orderId}`), await get(`/v1/orders/${other}`)];
    expect(one).toMatchObject({
      modality: 'MR',
      procedureCode: 'MR-KNEE',
      conversationId,
      contactId,
      patientNumber: null,
    });
    expect(two.patientId).toBe(one.patientId);
    expect(await get(`/v1/patients/${String(one.patientId)}`)).toMatchObject({
      verified: false,
      phone: '+49 30 1',
    });
  });
});

describe('studies', () => {
  it('are matched to their order when they arrive, which is acquired and then completed', async () => {
    const order = await requestOrder();
    await storeCt(String(order.accessionNumber));
    const list = await api.get<{ items: Thing[] }>('/v1/studies?matched=true');
    const [study] = list.body.items;
    expect(study).toMatchObject({
      orderId: order.id,
      patientName: 'Anna Müller',
      patientMismatch: false,
      modalities: ['CT'],
      studyDate: '2004-01-19',
      instanceCount: 1,
    });
    expect(await get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'acquired', studyId: study?.id });
    await app.run(organization, () => app.mediator.send(new CompleteOrder({ orderId: order.id })));
    await app.run(organization, () => app.mediator.send(new CompleteOrder({ orderId: order.id })));
    expect(await eventsOf()).toEqual([
      'imaging.order-requested',
      'imaging.study-received',
      'imaging.study-matched',
      'imaging.order-acquired',
      'imaging.order-completed',
    ]);
  });

  it('wait for an order that comes later', async () => {
    await storeCt('LATE-1');
    const order = await requestOrder({ accessionNumber: 'LATE-1' });
    await app.run(organization, () => app.mediator.send(new MatchOrder({ orderId: order.id })));
    expect(await get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'acquired' });
  });

  it('are left alone when their order is cancelled, and matched by a person', async () => {
    const cancelled = await requestOrder({ accessionNumber: 'GONE-1' });
    await change(`/v1/orders/${cancelled.id}/cancel`, { reason: 'why' }, '*', 'POST');
    await storeCt('GONE-1');
    const [study] = (await api.get<{ items: Thing[] }>('/v1/studies?matched=false')).body.items;
    expect(study).toMatchObject({ patientName: 'Müller, Anna', orderId: null });
    const path = `/v1/studies/${study?.id}/match`;
    expect(await change(path, { orderId: cancelled.id }, '*', 'POST')).toBe(409);
    const order = await requestOrder();
    expect(await change(path, { orderId: order.id }, study?.version, 'POST')).toBe(204);
    expect(await get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'acquired' });
    const other = await requestOrder();
    expect(await change(path, { orderId: other.id }, '*', 'POST')).toBe(409);
  });

  it('are shown with their series, and who saw them is written down', async () => {
    await storeCt('X1');
    const [study] = (
      await api.get<{ items: Thing[] }>('/v1/studies?q=x1&modality=CT&studyDateFrom=2004-01-01')
    ).body.items;
    accessRecords.length = 0;
    expect(await get(`/v1/studies/${study?.id}`)).toMatchObject({ accessionNumber: 'X1' });
    expect(accessRecords).toEqual([expect.objectContaining({ subjectId: study?.id, action: 'viewed' })]);
    const series = await api.get<Thing[]>(`/v1/studies/${study?.id}/series`);
    expect(series.body).toEqual([expect.objectContaining({ modality: 'CT', instanceCount: 1 })]);
    const stranger = app.as(newId(), ALL);
    expect((await stranger.get(`/v1/studies/${study?.id}`)).status).toBe(404);
    expect((await stranger.get<{ items: Thing[] }>('/v1/studies')).body.items).toEqual([]);
  });
});

it('the demo practice has what the main job needs', async () => {
  await app.run(organization, () => app.get(ImagingDemoSeed).run(app.mediator));
  const [order] = (await api.get<{ items: Thing[] }>('/v1/orders')).body.items;
  expect(order).toMatchObject({ patientName: 'Maria Santos', procedureCode: 'MR-KNEE', status: 'requested' });
  const view = await app.run(organization, () =>
    app.mediator.ask(new GetOrder({ orderId: order?.id ?? '' })),
  );
  expect(view.createdAt).toBeInstanceOf(Date);
});
