import { type DomainEvent, newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { ApplyRetention } from './application/commands/apply-retention/apply-retention.command.js';
import { DeleteDueStudies } from './application/commands/delete-due-studies/delete-due-studies.command.js';
import { MarkStudyReported } from './application/commands/mark-study-reported/mark-study-reported.command.js';
import { WhenInstancesDeletedThenRemoveFiles } from './application/reactions/when-instances-deleted-then-remove-files.js';
import { InstanceStore } from './application/services/instance-store.js';
import { InstancesDeleted } from './contracts/events/instances-deleted.event.js';
import { imagingPermissions } from './contracts/permissions.js';
import { ArchiveDeskModule } from './testing/archive-desk.module.js';
import { ctInstances } from './testing/ct-instances.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { FrontDesk, type Thing } from './testing/front-desk.js';

const START_MS = 240_000;
const UID = '1.2.3';

let app: ContextsApp;
let organization: string;
let desk: FrontDesk;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ArchiveDeskModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  organization = newId();
  desk = new FrontDesk(app.as(organization, Object.keys(imagingPermissions)));
});

async function store(instances: readonly string[], elements: Record<string, string> = {}, uid = UID) {
  const contents = ctInstances(uid, instances, elements);
  return app.run(organization, () => app.get(InstanceStore).store(organization, contents));
}

const remove = async (path: string): Promise<number> =>
  (await desk.client.request('DELETE', `/dicomweb/studies/${path}`)).status;
const removeStudy = (id: unknown, body: object) =>
  desk.client.request<Thing>('DELETE', `/v1/studies/${String(id)}`, { body });

async function files(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of app.get(FileStore).keys(`org/${organization}/`)) keys.push(key);
  return keys;
}

async function outbox(type: string): Promise<Record<string, never>[]> {
  const { rows } = await app.owner.query<{ payload: Record<string, never> }>(
    'SELECT payload FROM outbox WHERE organization_id = $1 AND type = $2 ORDER BY position',
    [organization, type],
  );
  return rows.map(({ payload }) => payload);
}

const envelope = <E extends DomainEvent>(event: E) => ({ event, organizationId: organization }) as never;
const run = { attempt: 1, signal: new AbortController().signal };

/** What a worker would do next. */
async function removeFiles(): Promise<void> {
  for (const payload of await outbox('imaging.instances-deleted'))
    await app.run(organization, () =>
      app
        .get(WhenInstancesDeletedThenRemoveFiles)
        .perform(envelope(new InstancesDeleted(payload as never)), run),
    );
}

describe('deleting', () => {
  it('takes an instance, a series and at last the study, and counts what is left', async () => {
    await store(['1.1', '1.2', '2.1']);
    const [study] = await desk.list('/v1/studies');
    expect(study).toMatchObject({ instanceCount: 3, seriesCount: 2, modalities: ['CT', 'MR'] });
    expect(await remove(`${UID}/series/${UID}.1/instances/${UID}.1.1`)).toBe(204);
    expect(await remove(`${UID}/series/${UID}.1/instances/${UID}.1.1`)).toBe(404);
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({ instanceCount: 2, seriesCount: 2 });
    expect(await remove(`${UID}/series/${UID}.2`)).toBe(204);
    const left = await desk.get(`/v1/studies/${study?.id}`);
    expect(left).toMatchObject({ instanceCount: 1, seriesCount: 1, modalities: ['CT'] });
    const series = await desk.client.get(`/v1/studies/${study?.id}/series`);
    expect(series.body).toEqual([expect.objectContaining({ instanceCount: 1 })]);
    expect(await remove(UID)).toBe(204);
    expect(await remove(UID)).toBe(404);
    expect(await remove('../../etc')).toBe(404);
    expect(await desk.list('/v1/studies')).toEqual([]);
    expect(await files()).toHaveLength(3);
    await removeFiles();
    await removeFiles();
    expect(await files()).toEqual([]);
    const history = (await desk.client.get<Thing[]>(`/v1/studies/${study?.id}/history`)).body;
    expect(history.map(({ action, details }) => [action, details])).toEqual([
      ['deleted', expect.objectContaining({ level: 'study', instances: 1, left: 0 })],
      ['deleted', expect.objectContaining({ level: 'series', instances: 1, left: 1 })],
      ['deleted', expect.objectContaining({ level: 'instance', instances: 1, left: 2 })],
    ]);
    expect(await outbox('imaging.study-deleted')).toEqual([{ studyId: study?.id }]);
  });

  it('lets what was deleted come again, and writes that down', async () => {
    await store(['1.1', '1.2']);
    await remove(`${UID}/series/${UID}.1/instances/${UID}.1.1`);
    const again = await store(['1.1']);
    expect(again).toEqual([expect.not.objectContaining({ failureReason: expect.anything() })]);
    const [study] = await desk.list('/v1/studies');
    await remove(UID);
    await removeFiles();
    await store(['1.1', '1.2']);
    const [back] = await desk.list('/v1/studies');
    expect(back?.id).not.toBe(study?.id);
    expect(back).toMatchObject({ instanceCount: 2 });
    const history = (await desk.client.get<Thing[]>(`/v1/studies/${back?.id}/history`)).body;
    expect(history.map(({ action, details }) => [action, (details as Thing).instances])).toEqual([
      ['restored', 2],
      ['deleted', 2],
      ['restored', 1],
      ['deleted', 1],
    ]);
    expect(await files()).toHaveLength(2);
  });

  it('is refused without permission, on legal hold, and, unless forced, with a signed report', async () => {
    const order = await desk.requestOrder();
    await store(['1.1'], { AccessionNumber: String(order.accessionNumber) });
    const [study] = await desk.list('/v1/studies');
    const storer = app.as(organization, ['studies.store', 'studies.read']);
    expect((await storer.request('DELETE', `/dicomweb/studies/${UID}`)).status).toBe(403);
    const hold = (held: boolean) =>
      desk.change(`/v1/studies/${study?.id}/legal-hold`, { held, reason: 'Court' }, '*', 'PUT');
    expect(await hold(true)).toBe(204);
    const reason = 'Sent by mistake';
    expect((await removeStudy(study?.id, { reason, force: true })).body).toMatchObject({
      code: 'imaging.on-legal-hold',
    });
    expect(await hold(false)).toBe(204);
    const studyId = String(study?.id);
    await app.run(organization, () => app.mediator.send(new MarkStudyReported({ studyId })));
    expect(await remove(UID)).toBe(409);
    expect((await removeStudy(studyId, { reason })).body).toMatchObject({ code: 'imaging.study-reported' });
    expect((await removeStudy(studyId, { force: true })).status).toBe(400);
    expect((await removeStudy(studyId, { reason, force: true })).status).toBe(204);
    expect((await removeStudy(studyId, { reason, force: true })).status).toBe(404);
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'requested', studyId: null });
  });

  it('and storing at the same time leave rows and counts that fit', async () => {
    await store(['1.1', '1.2']);
    await Promise.all([
      store(['1.3', '1.4']),
      remove(`${UID}/series/${UID}.1/instances/${UID}.1.1`),
      store(['2.1']),
      remove(`${UID}/series/${UID}.1/instances/${UID}.1.2`),
    ]);
    const { rows } = await app.owner.query(
      `SELECT st.instance_count, st.series_count, (SELECT count(*)::int FROM instance i WHERE i.study_id = st.id) AS instances,
              (SELECT sum(instance_count)::int FROM series s WHERE s.study_id = st.id) AS counted
       FROM study st WHERE st.organization_id = $1`,
      [organization],
    );
    expect(rows).toEqual([{ instance_count: 3, series_count: 2, instances: 3, counted: 3 }]);
  });
});

describe('how long studies are kept', () => {
  const NOTHING = { years: null, rules: [], minorsUntilAge: null, deletes: false };
  const decide = (terms: object) => desk.change('/v1/retention-policy', { ...NOTHING, ...terms }, '*', 'PUT');
  const night = () => app.run(organization, () => app.mediator.send(new ApplyRetention()));
  const due = async () =>
    (await desk.list('/v1/studies/retention-due'))
      .map(({ studyInstanceUid }) => String(studyInstanceUid))
      .sort();
  const yearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}0101`;

  it('is what the policy says: by modality, procedure and age, and never under hold', async () => {
    expect(await desk.get('/v1/retention-policy')).toEqual({ version: 1, ...NOTHING });
    const order = await desk.requestOrder();
    await store(['1.1'], { StudyDate: yearsAgo(12) }, '1.1');
    await store(['2.1'], { StudyDate: yearsAgo(12) }, '1.2');
    await store(['1.1'], { StudyDate: yearsAgo(12), PatientBirthDate: yearsAgo(20) }, '1.3');
    await store(['1.1'], { StudyDate: yearsAgo(2) }, '1.4');
    await store(['1.1'], { StudyDate: yearsAgo(12), AccessionNumber: String(order.accessionNumber) }, '1.5');
    await night();
    expect(await due()).toEqual([]);
    expect(await decide({ years: 10, rules: [{ modality: 'MR', years: 15 }], minorsUntilAge: 28 })).toBe(200);
    await night();
    expect(await due()).toEqual(['1.1', '1.5']);
    const hold = { held: true, reason: 'Court' };
    expect(await desk.change(`/v1/patients/${String(order.patientId)}/legal-hold`, hold, '*', 'PUT')).toBe(
      204,
    );
    expect(await due()).toEqual(['1.1']);
    await night();
    expect(await due()).toEqual(['1.1']);
    await decide({ years: 1 });
    await night();
    expect(await due()).toEqual(['1.1', '1.2', '1.3', '1.4']);
    await decide({ years: null });
    await night();
    expect(await due()).toEqual([]);
  });

  it('ends them only where the practice wants that, some at a time', async () => {
    for (let n = 1; n <= 6; n += 1) await store(['1.1'], { StudyDate: yearsAgo(12) }, `1.${n}`);
    await decide({ years: 10 });
    await night();
    await app.run(organization, () => app.mediator.send(new DeleteDueStudies({ left: 100 })));
    expect(await desk.list('/v1/studies')).toHaveLength(6);
    await decide({ years: 10, deletes: true });
    await night();
    expect(await outbox('command:imaging.delete-due-studies')).toEqual([{ left: 1000 }]);
    await app.run(organization, () => app.mediator.send(new DeleteDueStudies({ left: 100 })));
    const [kept, ...others] = await desk.list('/v1/studies');
    expect(others).toEqual([]);
    expect((await outbox('command:imaging.delete-due-studies')).at(-1)).toEqual({ left: 95 });
    await app.run(organization, () => app.mediator.send(new DeleteDueStudies({ left: 95 })));
    const history = (await desk.client.get<Thing[]>(`/v1/studies/${kept?.id}/history`)).body;
    expect(history).toEqual([
      expect.objectContaining({
        action: 'deleted',
        reason: 'retention',
        author: expect.objectContaining({ kind: 'system' }),
      }),
    ]);
    await removeFiles();
    expect(await files()).toEqual([]);
  });
});
