import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { until } from '#test/support/until';
import { RequestOrderFromIntake } from './application/commands/request-order-from-intake/request-order-from-intake.command.js';
import { GetOrder } from './application/queries/get-order/get-order.query.js';
import { imagingPermissions } from './contracts/permissions.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { ImagingDemoSeed } from './presentation/cli/imaging.demo-seed.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { FrontDesk } from './testing/front-desk.js';

const ALL = Object.keys(imagingPermissions);
const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let app: ContextsApp;
let organization: string;
let desk: FrontDesk;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingAdminModule]);
});
afterAll(() => app.stop());
beforeEach(() => {
  organization = newId();
  desk = new FrontDesk(app.as(organization, ALL));
});

async function eventsOf(): Promise<string[]> {
  const { rows } = await app.owner.query<{ type: string }>(
    `SELECT type FROM outbox WHERE organization_id = $1 ORDER BY position`,
    [organization],
  );
  return rows.map(({ type }) => type);
}

describe('patients', () => {
  it('are added, found, changed and refused a number twice', async () => {
    const id = await desk.add('/v1/patients', {
      name: 'Anna Müller',
      number: 'P-1',
      birthDate: '1970-01-31',
      sex: 'female',
    });
    await desk.add('/v1/patients', { name: 'Berta Meier' });
    const found = await desk.list('/v1/patients?q=m%C3%BCller');
    expect(found.map((item) => item.name)).toEqual(['Anna Müller']);
    expect(Object.keys(found[0] ?? {})).not.toContain('cursorId');
    expect((await desk.client.post('/v1/patients', { name: 'C', number: 'P-1' })).status).toBe(409);
    expect(await desk.change(`/v1/patients/${id}`, { phone: '+49 30 1', birthDate: null }, 1)).toBe(204);
    expect(await desk.get(`/v1/patients/${id}`)).toMatchObject({
      version: 2,
      phone: '+49 30 1',
      birthDate: null,
      number: 'P-1',
    });
    expect(await desk.change(`/v1/patients/${id}`, { phone: '+49 30 2' }, 1)).toBe(412);
    expect((await desk.client.request('PATCH', `/v1/patients/${id}`, { body: { sex: 'male' } })).status).toBe(
      428,
    );
  });

  it('show how they can be reached only to those who may know', async () => {
    const id = await desk.add('/v1/patients', { name: 'Anna Müller', phone: '+49 30 1', email: 'a@b.test' });
    const reader = new FrontDesk(app.as(organization, ['patients.read']));
    const [listed] = await reader.list('/v1/patients');
    for (const seen of [await reader.get(`/v1/patients/${id}`), listed ?? {}]) {
      expect(seen).toMatchObject({ id, name: 'Anna Müller' });
      expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['phone']));
      expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['email']));
    }
    expect(await desk.get(`/v1/patients/${id}`)).toMatchObject({ phone: '+49 30 1', email: 'a@b.test' });
  });

  it.each([
    { name: '' },
    { name: null },
    { birthDate: '1970-02-30' },
    { sex: 'x' },
    { email: 'nobody' },
    { other: 1 },
  ])('are not changed to %j', async (fields) => {
    const id = await desk.add('/v1/patients', { name: 'Anna Müller' });
    expect(await desk.change(`/v1/patients/${id}`, fields)).toBe(400);
  });

  it('are merged with all that is theirs', async () => {
    const order = await desk.requestOrder();
    const survivor = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    const duplicate = String(order.patientId);
    expect(
      (await desk.client.post(`/v1/patients/${survivor}/merge`, { duplicateId: duplicate })).status,
    ).toBe(201);
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({
      patientId: survivor,
      patientNumber: 'P-1',
      version: 2,
    });
    expect(await desk.get(`/v1/patients/${duplicate}`)).toMatchObject({ mergedIntoId: survivor });
    const list = await desk.list('/v1/patients');
    expect(list.map(({ id }) => id)).toEqual([survivor]);
    expect(
      (await desk.client.post(`/v1/patients/${duplicate}/merge`, { duplicateId: survivor })).status,
    ).toBe(409);
    expect((await desk.client.post(`/v1/patients/${survivor}/merge`, { duplicateId: survivor })).status).toBe(
      409,
    );
  });
});

describe('orders', () => {
  it('wait for a merge that is under way, and are not for who is merged then', async () => {
    const [patientId, survivor] = [
      await desk.add('/v1/patients', { name: 'Anna Müller' }),
      await desk.add('/v1/patients', { name: 'Anna Mueller' }),
    ];
    const merge = await app.owner.connect();
    try {
      await merge.query('BEGIN');
      await merge.query('SELECT 1 FROM patient WHERE id = $1 FOR UPDATE', [patientId]);
      let answered = false;
      const order = desk.client.post('/v1/orders', { patientId, procedureName: 'MRI knee' });
      void order.finally(() => (answered = true));
      await until('the order waits', async () => (await app.owner.query(WAITING)).rowCount);
      expect(answered).toBe(false);
      await merge.query('UPDATE patient SET merged_into_id = $2 WHERE id = $1', [patientId, survivor]);
      await merge.query('COMMIT');
      expect(await order).toMatchObject({ status: 404, body: { code: 'imaging.patient.not-found' } });
    } finally {
      merge.release(true);
    }
  });

  it('are requested for an offered procedure, with all that belongs to them', async () => {
    const procedureId = await desk.add('/v1/procedures', {
      code: 'CT-HEAD',
      name: 'CT of the head',
      modality: 'CT',
      bodyPart: 'HEAD',
    });
    const referrerId = await desk.add('/v1/referrers', { name: 'Dr. Okafor', email: 'okafor@example.org' });
    const siteId = await desk.add('/v1/sites', { name: 'Harbour', timeZone: 'Europe/Berlin' });
    const order = await desk.requestOrder({
      procedureId,
      referrerId,
      siteId,
      priority: 'urgent',
      patientClass: 'inpatient',
      reason: 'Fall',
    });
    expect(order).toMatchObject({
      status: 'requested',
      priority: 'urgent',
      patientClass: 'inpatient',
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
    const found = await desk.list(`/v1/orders?q=${String(order.accessionNumber).toLowerCase()}`);
    expect(found).toEqual([expect.objectContaining({ id: order.id })]);
    expect(await desk.list('/v1/orders?patientClass=inpatient')).toHaveLength(1);
    expect(await desk.list('/v1/orders?patientClass=emergency')).toEqual([]);
    expect(await desk.change(`/v1/orders/${order.id}`, { patientClass: null })).toBe(204);
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ patientClass: null });
    expect(
      (await desk.client.post('/v1/procedures', { code: 'ct-head', name: 'x', modality: 'CT' })).status,
    ).toBe(409);
  });

  it('are scheduled, rescheduled, changed and cancelled', async () => {
    const { id } = await desk.requestOrder();
    const at = '2026-12-01T09:30:00+01:00';
    expect(await desk.change(`/v1/orders/${id}/schedule`, { appointmentAt: at }, 1, 'POST')).toBe(204);
    expect(
      await desk.change(`/v1/orders/${id}/schedule`, { appointmentAt: '2026-12-01T09:30:00' }, 2, 'POST'),
    ).toBe(400);
    expect(
      await desk.change(`/v1/orders/${id}`, { priority: 'stat', procedureName: 'CT of the chest' }, 2),
    ).toBe(204);
    expect(await desk.get(`/v1/orders/${id}`)).toMatchObject({
      status: 'scheduled',
      appointmentAt: '2026-12-01T08:30:00.000Z',
      procedureName: 'CT of the chest',
      modality: 'CT',
    });
    const byTime = await desk.list(
      '/v1/orders?sort=appointmentAt&appointmentFrom=2026-12-01T00:00:00Z&limit=1',
    );
    expect(byTime.map((item) => item.id)).toEqual([id]);
    expect(await desk.change(`/v1/orders/${id}/cancel`, { reason: 'moved away' }, '*', 'POST')).toBe(204);
    expect(await desk.change(`/v1/orders/${id}`, { priority: 'routine' })).toBe(409);
    expect(await eventsOf()).toEqual([
      'imaging.order-requested',
      'imaging.patient-changed',
      'imaging.order-scheduled',
      'imaging.order-changed',
      'imaging.order-cancelled',
    ]);
  });

  it('are refused without patient, examination or with a number that is taken', async () => {
    const patientId = await desk.add('/v1/patients', { name: 'Anna Müller' });
    const post = (body: object) => desk.client.post('/v1/orders', body);
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
    await desk.add('/v1/procedures', {
      code: 'MR-KNEE',
      name: 'MRI of the knee',
      modality: 'MR',
      bodyPart: 'KNEE',
    });
    await desk.add('/v1/patients', { name: 'Anna Müller', birthDate: '1970-01-31', number: 'P-1' });
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
    const [one, two] = [await desk.get(`/v1/orders/${orderId}`), await desk.get(`/v1/orders/${other}`)];
    expect(one).toMatchObject({
      modality: 'MR',
      procedureCode: 'MR-KNEE',
      conversationId,
      contactId,
      patientNumber: null,
    });
    expect(two.patientId).toBe(one.patientId);
    expect(await desk.get(`/v1/patients/${String(one.patientId)}`)).toMatchObject({
      verified: false,
      phone: '+49 30 1',
    });
  });
});

it('an intake of a verified contact goes to that patient, and to no other whom they may speak for', async () => {
  const child = await desk.add('/v1/patients', { name: 'Ben Müller', birthDate: '2015-02-03' });
  const self = await desk.add('/v1/patients', {
    name: 'Anna Müller',
    birthDate: '1970-01-31',
    phone: '+49 30 9',
  });
  const patientOf = async (patientName: string, birthDate: string, verifiedPatientIds: string[]) => {
    const [intakeId, contactId, conversationId] = [newId(), newId(), newId()];
    const fields = { intakeId, contactId, conversationId, patientName, birthDate, verifiedPatientIds };
    const command = new RequestOrderFromIntake({
      ...fields,
      phone: '+49 30 1',
      examination: 'CT of the head',
      contactConsent: true,
    });
    const orderId = await app.run(organization, () => app.mediator.send(command));
    return (await desk.get(`/v1/orders/${orderId}`)).patientId;
  };
  expect(await patientOf('anna muller', '1970-01-31', [child, self])).toBe(self);
  expect(await patientOf('Ben Müller', '2015-02-03', [child, self])).toBe(child);
  // Somebody else, or somebody for whom nobody was verified.
  for (const known of [[child], []])
    expect(await patientOf('Anna Müller', '1970-01-31', known)).not.toBe(self);
  // What is known of a patient a chat does not change.
  expect(await desk.get(`/v1/patients/${self}`)).toMatchObject({ phone: '+49 30 9', verified: true });
});

it('the demo practice has what the main job needs', async () => {
  await app.run(organization, () => app.get(ImagingDemoSeed).run(app.mediator));
  const [order] = await desk.list('/v1/orders');
  expect(order).toMatchObject({ patientName: 'Maria Santos', procedureCode: 'MR-KNEE', status: 'requested' });
  const view = await app.run(organization, () =>
    app.mediator.ask(new GetOrder({ orderId: order?.id ?? '' })),
  );
  expect(view.createdAt).toBeInstanceOf(Date);
});
