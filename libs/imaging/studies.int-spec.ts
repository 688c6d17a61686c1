import { Readable } from 'node:stream';
import { type Command, type EventEnvelope, newId } from '#kernel';
import { ReportWithdrawn } from '#reporting/contracts';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { CompleteOrder } from './application/commands/complete-order/complete-order.command.js';
import { MarkStudyReported } from './application/commands/mark-study-reported/mark-study-reported.command.js';
import { MatchOrder } from './application/commands/match-order/match-order.command.js';
import { WhenReportWithdrawnThenReopenOrder } from './application/reactions/when-report-withdrawn-then-reopen-order.js';
import { InstanceStore } from './application/services/instance-store.js';
import { imagingPermissions } from './contracts/permissions.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingAdminModule } from './presentation/admin/imaging-admin.module.js';
import { accessRecords, AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { FrontDesk } from './testing/front-desk.js';

const ALL = Object.keys(imagingPermissions);

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

async function storeCt(accessionNumber: string, uid = '1.2.3', more: object = {}): Promise<void> {
  const file = rewriteElements(ctSmall.bytes, {
    AccessionNumber: accessionNumber,
    StudyInstanceUID: uid,
    SOPInstanceUID: `${uid}.1`,
    PatientName: 'Müller^Anna',
    ...more,
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

describe('studies', () => {
  it('are matched to their order when they arrive, which is acquired and then completed', async () => {
    const order = await desk.requestOrder();
    await storeCt(String(order.accessionNumber));
    const list = await desk.list('/v1/studies?matched=true');
    const [study] = list;
    expect(study).toMatchObject({
      orderId: order.id,
      patientName: 'Anna Müller',
      patientMismatch: false,
      modalities: ['CT'],
      studyDate: '2004-01-19',
      instanceCount: 1,
    });
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({
      status: 'acquired',
      studyId: study?.id,
    });
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

  it('have their order open again when their report is withdrawn, unless another study of it was reported', async () => {
    const order = await desk.requestOrder();
    await storeCt(String(order.accessionNumber));
    const { studyId } = await desk.get(`/v1/orders/${order.id}`);
    const send = (command: Command<unknown>) => app.run(organization, () => app.mediator.send(command));
    const withdraw = async (fields: { studyId: string; status?: 'cancelled' }) => {
      const event = new ReportWithdrawn({
        ...{ reportId: newId(), orderId: String(order.id), status: 'entered-in-error' as const },
        ...fields,
      });
      const command = new WhenReportWithdrawnThenReopenOrder().command({
        event,
      } as EventEnvelope<ReportWithdrawn>);
      if (command) await send(command);
      return (await desk.get(`/v1/orders/${order.id}`))['status'];
    };
    await send(new MarkStudyReported({ studyId: String(studyId) }));
    await send(new CompleteOrder({ orderId: String(order.id) }));
    expect(await withdraw({ studyId: String(studyId), status: 'cancelled' })).toBe('completed');
    // It is the report of another study than the one that was reported.
    expect(await withdraw({ studyId: newId() })).toBe('completed');
    expect(await withdraw({ studyId: String(studyId) })).toBe('acquired');
  });

  it('wait for an order that comes later', async () => {
    await storeCt('LATE-1');
    const order = await desk.requestOrder({ accessionNumber: 'LATE-1' });
    await app.run(organization, () => app.mediator.send(new MatchOrder({ orderId: order.id })));
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'acquired' });
  });

  it('are left alone when their order is cancelled, and matched by a person', async () => {
    const cancelled = await desk.requestOrder({ accessionNumber: 'GONE-1' });
    await desk.change(`/v1/orders/${cancelled.id}/cancel`, { reason: 'why' }, '*', 'POST');
    await storeCt('GONE-1');
    const [study] = await desk.list('/v1/studies?matched=false');
    expect(study).toMatchObject({ patientName: 'Müller, Anna', orderId: null });
    const path = `/v1/studies/${study?.id}/match`;
    expect(await desk.change(path, { orderId: cancelled.id }, '*', 'POST')).toBe(409);
    const order = await desk.requestOrder();
    expect(await desk.change(path, { orderId: order.id }, study?.version, 'POST')).toBe(204);
    expect(await desk.get(`/v1/orders/${order.id}`)).toMatchObject({ status: 'acquired' });
    const other = await desk.requestOrder();
    expect(await desk.change(path, { orderId: other.id }, '*', 'POST')).toBe(409);
  });

  it('tell sex, body part and referrer as their images do', async () => {
    const more = { PatientSex: 'F', BodyPartExamined: 'CHEST', ReferringPhysicianName: 'Weiß^Otto^^Dr.' };
    await storeCt('X1', '1.2.3', more);
    await storeCt('X2', '1.2.4', { PatientSex: 'U', ReferringPhysicianName: '' });
    expect(await desk.list('/v1/studies?sort=receivedAt')).toMatchObject([
      { patientSex: 'female', bodyPart: 'CHEST', referringPhysicianName: 'Weiß, Otto, Dr.' },
      { patientSex: null, bodyPart: null, referringPhysicianName: null },
    ]);
  });

  it('are shown with their series, and who saw them is written down', async () => {
    await storeCt('X1');
    const [study] = await desk.list('/v1/studies?q=x1&modality=CT&studyDateFrom=2004-01-01');
    accessRecords.length = 0;
    expect(await desk.get(`/v1/studies/${study?.id}`)).toMatchObject({ accessionNumber: 'X1' });
    expect(accessRecords).toEqual([expect.objectContaining({ subjectId: study?.id, action: 'viewed' })]);
    const series = await desk.client.get(`/v1/studies/${study?.id}/series`);
    expect(series.body).toEqual([expect.objectContaining({ modality: 'CT', instanceCount: 1 })]);
    const stranger = new FrontDesk(app.as(newId(), ALL));
    expect((await stranger.client.get(`/v1/studies/${study?.id}`)).status).toBe(404);
    expect(await stranger.list('/v1/studies')).toEqual([]);
  });
});
