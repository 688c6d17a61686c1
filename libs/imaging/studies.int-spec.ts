import { Readable } from 'node:stream';
import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { CompleteOrder } from './application/commands/complete-order/complete-order.command.js';
import { MatchOrder } from './application/commands/match-order/match-order.command.js';
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

async function storeCt(accessionNumber: string, uid = '1.2.3'): Promise<void> {
  const file = rewriteElements(ctSmall.bytes, {
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
