import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { RematchPatient } from './application/commands/rematch-patient/rematch-patient.command.js';
import { InstanceStore } from './application/services/instance-store.js';
import { imagingPermissions } from './contracts/permissions.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { FrontDesk, type Thing } from './testing/front-desk.js';

const START_MS = 240_000;

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

const post = (path: string, body: object) => desk.client.post<Thing>(path, body);

async function store(uid: string, elements: Record<string, string>): Promise<void> {
  const file = rewriteElements(ctSmall.bytes, {
    StudyInstanceUID: uid,
    SOPInstanceUID: `${uid}.1`,
    PatientName: 'Müller^Anna',
    ...elements,
  });
  const contents = Readable.from([Readable.from([file])]) as AsyncIterable<AsyncIterable<Buffer>>;
  await app.run(organization, () => app.get(InstanceStore).store(organization, contents));
}

const identifiersOf = async (id: string) =>
  (await desk.client.get<Thing[]>(`/v1/patients/${id}/identifiers`)).body.map(({ value, issuer, use }) => [
    value,
    issuer,
    use,
  ]);

describe('identifiers of patients', () => {
  it('are several, one of which is the practice’s own number', async () => {
    const id = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    const added = await post(`/v1/patients/${id}/identifiers`, { value: 'X-9', issuer: 'CLINIC' });
    expect(added.status).toBe(201);
    expect(await identifiersOf(id)).toEqual([
      ['P-1', '', 'usual'],
      ['X-9', 'CLINIC', 'secondary'],
    ]);
    const found = async (query: string) => (await desk.list(`/v1/patients?${query}`)).map((one) => one.id);
    expect(await found('identifier=X-9')).toEqual([id]);
    expect(await found('identifier=X-9&issuer=CLINIC')).toEqual([id]);
    expect(await found('identifier=X-9&issuer=OTHER')).toEqual([]);
    expect(await found('identifier=P-1&issuer=')).toEqual([id]);
    expect(await desk.change(`/v1/patients/${id}`, { number: 'P-2' })).toBe(204);
    expect(await found('identifier=P-1')).toEqual([]);
    expect(await found('identifier=P-2')).toEqual([id]);
    const path = `/v1/patients/${id}/identifiers/${added.body.id}`;
    expect((await desk.client.request('DELETE', path)).status).toBe(204);
    expect((await desk.client.request('DELETE', path)).status).toBe(404);
    expect(await identifiersOf(id)).toEqual([['P-2', '', 'usual']]);
  });

  it('are one patient’s only, of the same issuer', async () => {
    const one = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    const two = await desk.add('/v1/patients', { name: 'Berta Meier' });
    expect((await post(`/v1/patients/${two}/identifiers`, { value: 'P-1' })).body).toMatchObject({
      code: 'imaging.identifier-taken',
    });
    expect((await post(`/v1/patients/${two}/identifiers`, { value: 'P-1', issuer: 'CLINIC' })).status).toBe(
      201,
    );
    expect((await post(`/v1/patients/${two}/identifiers`, { value: 'P-3' })).status).toBe(201);
    expect(await desk.change(`/v1/patients/${one}`, { number: 'P-3' })).toBe(409);
    // One's own other number may become the usual one.
    expect(await desk.change(`/v1/patients/${two}`, { number: 'P-3' })).toBe(204);
    expect((await identifiersOf(two)).map(([value]) => String(value)).sort()).toEqual(['P-1', 'P-3']);
  });
});

describe('merges of patients', () => {
  it('are remembered exactly and taken back, without what came since', async () => {
    const order = await desk.requestOrder();
    const duplicate = String(order.patientId);
    await desk.change(`/v1/patients/${duplicate}`, { number: 'D-1' });
    await store('1.2.30', { AccessionNumber: String(order.accessionNumber) });
    const survivor = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'P-1' });
    const merged = await post(`/v1/patients/${survivor}/merge`, {
      duplicateId: duplicate,
      evidence: 'Showed both cards',
    });
    expect(merged.status).toBe(201);
    expect(await identifiersOf(survivor)).toEqual([
      ['P-1', '', 'usual'],
      ['D-1', '', 'old'],
    ]);
    const [study] = await desk.list(`/v1/studies?patientId=${survivor}`);
    expect(study).toMatchObject({ orderId: order.id });
    const since = await desk.add('/v1/orders', { patientId: survivor, procedureName: 'X-ray' });
    const merges = (await desk.client.get<Thing[]>(`/v1/patients/${survivor}/merges`)).body;
    expect(merges).toEqual([
      expect.objectContaining({
        id: merged.body.id,
        fromName: 'Anna Müller',
        evidence: 'Showed both cards',
        author: expect.objectContaining({ kind: 'user', name: 'Test' }),
        orders: 1,
        studies: 1,
        identifiers: 1,
        undoneAt: null,
      }),
    ]);
    const undo = () => post(`/v1/patients/merges/${merged.body.id}/undo`, { reason: 'Twins' });
    expect((await undo()).status).toBe(204);
    expect((await undo()).body).toMatchObject({ code: 'imaging.merge-undone' });
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ patientId: duplicate });
    expect(await desk.get(`/v1/orders/${since}`)).toMatchObject({ patientId: survivor });
    expect((await desk.list(`/v1/studies?patientId=${duplicate}`)).map(({ id }) => id)).toEqual([study?.id]);
    expect(await identifiersOf(duplicate)).toEqual([['D-1', '', 'usual']]);
    expect(await identifiersOf(survivor)).toEqual([['P-1', '', 'usual']]);
    const history = (await desk.client.get<Thing[]>(`/v1/studies/${study?.id}/history`)).body;
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['moved', 'Twins'],
      ['moved', 'Showed both cards'],
      ['matched', null],
    ]);
    const { rows } = await app.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE organization_id = $1 AND type LIKE 'imaging.patient-%merged' ORDER BY position`,
      [organization],
    );
    expect(rows.map(({ type }) => type)).toEqual(['imaging.patient-merged', 'imaging.patient-unmerged']);
  });

  it('give the number to a survivor without one, and back to whom it was given', async () => {
    const duplicate = await desk.add('/v1/patients', { name: 'Anna Müller', number: 'D-1' });
    const order = await desk.requestOrder();
    const survivor = String(order.patientId);
    const merged = await post(`/v1/patients/${survivor}/merge`, { duplicateId: duplicate });
    expect(await identifiersOf(survivor)).toEqual([['D-1', '', 'usual']]);
    const appointment = { appointmentAt: '2030-06-01T08:00:00Z' };
    expect(await desk.change(`/v1/orders/${order.id}/schedule`, appointment, '*', 'POST')).toBe(204);
    expect((await post(`/v1/patients/merges/${merged.body.id}/undo`, { reason: 'Twins' })).status).toBe(204);
    expect(await identifiersOf(duplicate)).toEqual([['D-1', '', 'usual']]);
    // The appointment stays, and with it a number.
    expect(await identifiersOf(survivor)).toEqual([[expect.stringMatching(/^P\w{10}$/), '', 'usual']]);
  });

  it('are taken back in the order in which they were made, from the last one on', async () => {
    const [a, b, c] = [
      await desk.add('/v1/patients', { name: 'A' }),
      await desk.add('/v1/patients', { name: 'B' }),
      await desk.add('/v1/patients', { name: 'C' }),
    ] as const;
    const merge = async (survivor: string, duplicateId: string) =>
      (await post(`/v1/patients/${survivor}/merge`, { duplicateId })).body.id;
    const first = await merge(b, a);
    const second = await merge(c, b);
    // One step leads to who stays, however often it was merged.
    expect(await desk.get(`/v1/patients/${a}`)).toMatchObject({ mergedIntoId: c });
    const undo = (id: string) => post(`/v1/patients/merges/${id}/undo`, { reason: 'wrong' });
    expect((await undo(first)).body).toMatchObject({ code: 'imaging.merge-continued' });
    expect((await undo(second)).status).toBe(204);
    expect(await desk.get(`/v1/patients/${a}`)).toMatchObject({ mergedIntoId: b });
    expect((await undo(first)).status).toBe(204);
    expect((await desk.list('/v1/patients')).map(({ name }) => String(name)).sort()).toEqual(['A', 'B', 'C']);
  });
});

describe('who a study of no order is of', () => {
  it('is the patient whose identifier it carries and whom it names', async () => {
    await store('1.2.31', { PatientID: 'X-9' });
    const [study] = await desk.list('/v1/studies');
    expect(study).toMatchObject({ patientId: null });
    const id = await desk.add('/v1/patients', { name: 'Anna Müller' });
    await post(`/v1/patients/${id}/identifiers`, { value: 'X-9' });
    const rematch = () =>
      app.run(organization, () => app.mediator.send(new RematchPatient({ patientId: id })));
    await rematch();
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({ patientId: id, orderId: null });
    await desk.change(`/v1/patients/${id}`, { name: 'Berta Meier' });
    await rematch();
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({ patientId: null });
  });
});

describe('names', () => {
  it('are found without accents and with them, in every list', async () => {
    const order = await desk.requestOrder();
    await desk.add('/v1/patients', { name: 'Đorđe Łukasz Groß' });
    await store('1.2.32', {});
    for (const q of ['muller', 'MÜLLER', 'M%C3%BCller']) {
      expect(await desk.list(`/v1/patients?q=${encodeURI(decodeURI(q))}`)).toHaveLength(1);
      expect(await desk.list(`/v1/orders?q=${encodeURI(decodeURI(q))}`)).toEqual([
        expect.objectContaining({ id: order.id }),
      ]);
      expect(await desk.list(`/v1/studies?q=${encodeURI(decodeURI(q))}`)).toHaveLength(1);
    }
    expect(await desk.list('/v1/patients?q=dorde%20lukasz%20gross')).toHaveLength(1);
  });
});
