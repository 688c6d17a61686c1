import { newId } from '#kernel';
import { CheckArrival } from './application/commands/check-arrival/check-arrival.command.js';
import { RefreshReports } from './application/commands/refresh-reports/refresh-reports.command.js';
import { type Page, ReportingApp } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';
import { ago, Worklist } from './testing/worklist.js';

let reporting: ReportingApp;

beforeAll(async () => {
  reporting = await ReportingApp.start();
});
afterAll(() => reporting.app.stop());

interface ReportBody extends Record<string, unknown> {
  readonly studyId: string;
  readonly version: number;
}

const report = async (id: string): Promise<ReportBody> =>
  (await reporting.ada.get<ReportBody>(`/v1/reports/${id}`)).body;

describe('A study that arrives', () => {
  it('is read by what it turns out to be when all of it is there', async () => {
    const id = await reporting.arrived({
      order: null,
      study: { receivedAt: ago(1), modalities: ['CT'], bodyPart: 'CHEST', patientSex: 'female' },
    });
    const { studyId } = await report(id);
    known.studies.set(studyId, { ...known.studies.get(studyId), modalities: ['CT', 'KO', 'PT', 'SR'] });
    await reporting.send(new CheckArrival({ reportId: id }));
    expect(await report(id)).toMatchObject({
      subject: { modality: 'PT', bodyPart: 'CHEST', patientSex: 'female' },
    });
    const { body } = await reporting.ada.get<Page<object>>('/v1/worklist?modality=PT');
    expect(body.items).toMatchObject([{ reportId: id, subspecialty: 'nuclear', readable: true }]);
  });
});

describe('A patient who is corrected', () => {
  /** What imaging knows of an order by now. */
  const correct = (orderId: unknown, facts: object): void => {
    known.orders.set(String(orderId), { ...known.orders.get(String(orderId)), ...facts });
  };

  it('is called so by open reports, once, and by no version that was signed', async () => {
    const patientId = newId();
    const order = { patientId, patientName: 'Anna (Messenger)', patientBirthDate: null, patientNumber: null };
    const [open, other] = [await reporting.arrived({ order }), await reporting.arrived()];
    const signed = await reporting.signed({ order });
    const versions = await Promise.all([other, signed].map(async (id) => (await report(id)).version));
    for (const id of [open, signed])
      correct((await report(id)).orderId, { patientName: 'Anna Weiß', patientBirthDate: '1980-02-29' });
    const news = new RefreshReports({ patientIds: [patientId, newId()] });
    await reporting.send(news);
    const renewed = await report(open);
    expect(renewed.subject).toMatchObject({ patientName: 'Anna Weiß', patientBirthDate: '1980-02-29' });
    expect((await report(signed)).subject).toMatchObject({ patientName: 'Anna (Messenger)' });
    await reporting.send(news);
    expect((await report(open)).version).toBe(renewed.version);
    expect(await Promise.all([other, signed].map(async (id) => (await report(id)).version))).toEqual(
      versions,
    );
  });

  it('is called so by an amendment, and still as before by the version before it', async () => {
    const id = await reporting.signed({ order: { patientName: 'Anna (Messenger)' } });
    correct((await report(id)).orderId, { patientName: 'Anna Weiß' });
    const amended = await reporting.change(reporting.ada, 'POST', `${id}/amend`, '*', {
      ...{ password: 'right', reason: 'Asked by phone.', addendum: 'No change since 2024.' },
    });
    expect(amended.status).toBe(200);
    const { body } = await reporting.ada.get<{ subject: object }[]>(`/v1/reports/${id}/revisions`);
    expect(body.map(({ subject }) => subject)).toMatchObject([
      { patientName: 'Anna (Messenger)' },
      { patientName: 'Anna Weiß' },
    ]);
  });

  it('is found again by an open report after a merge has moved what was theirs', async () => {
    const [survivor, duplicate] = [newId(), newId()];
    const id = await reporting.arrived({ order: { patientId: duplicate, patientName: 'Anna' } });
    const { orderId } = await report(id);
    correct(orderId, { patientId: survivor, patientName: 'Anna Weiß' });
    await reporting.send(new RefreshReports({ patientIds: [survivor, duplicate] }));
    correct(orderId, { patientName: 'Anna Weiss' });
    await reporting.send(new RefreshReports({ patientIds: [survivor] }));
    expect((await report(id)).subject).toMatchObject({ patientName: 'Anna Weiss' });
  });
});

describe('An order that is changed after its images were taken', () => {
  it('makes its report wait as urgently as it says', async () => {
    const id = await reporting.arrived({ order: { priority: 'routine' }, study: { receivedAt: ago(2) } });
    const { orderId } = await report(id);
    known.orders.set(String(orderId), { ...known.orders.get(String(orderId)), priority: 'stat' });
    await reporting.send(new RefreshReports({ orderId: String(orderId) }));
    const { body } = await reporting.ada.get<Page<object>>('/v1/worklist?priority=stat&overdue=true');
    expect(body.items).toMatchObject([{ reportId: id }]);
  });
});

describe('A study that somebody wants read sooner', () => {
  const prioritize = (id: string, priority: string, client = reporting.bea) =>
    client.post(`/v1/reports/${id}/priority`, { priority, reason: 'Dr. Weiß has called.' });
  const listed = async (query: string): Promise<string[]> =>
    (await reporting.ada.get<Page<{ reportId: string }>>(`/v1/worklist?${query}`)).body.items.map(
      ({ reportId }) => reportId,
    );

  it('is first on the worklist and due earlier, and its history says by whom and why', async () => {
    await new Worklist(reporting).clear();
    const urgent = await reporting.arrived({ order: { priority: 'urgent' } });
    const id = await reporting.arrived({ order: null, study: { receivedAt: ago(2) } });
    expect(await listed('')).toEqual([urgent, id]);
    const before = await reporting.change(reporting.ada, 'PATCH', id, '*', { findings: 'A nodule.' });
    const answer = await prioritize(id, 'stat');
    expect(answer).toMatchObject({ status: 200, body: { id, version: before.body.version } });
    expect(await listed('overdue=true&priority=stat')).toEqual([id]);
    expect(await listed('')).toEqual([id, urgent]);
    expect((await report(id)).priorityChanges).toMatchObject([
      { from: 'routine', to: 'stat', byName: expect.stringMatching(/^Dr/), reason: 'Dr. Weiß has called.' },
    ]);
    // Who writes is not disturbed.
    const { version } = before.body;
    const draft = await reporting.change(reporting.ada, 'PATCH', id, version, { findings: 'Two nodules.' });
    expect(draft.status).toBe(200);
    expect(await reporting.events(id)).toContain('report-prioritized');
    expect((await prioritize(id, 'stat')).status).toBe(409);
  });

  it('stays so, whatever its order says later', async () => {
    const id = await reporting.arrived({ order: { priority: 'routine' } });
    const orderId = String((await report(id)).orderId);
    const ordered = async (priority: 'urgent' | 'stat'): Promise<unknown> => {
      known.orders.set(orderId, { ...known.orders.get(orderId), priority });
      await reporting.send(new RefreshReports({ orderId }));
      return (await report(id)).priority;
    };
    expect(await ordered('stat')).toBe('stat');
    expect((await prioritize(id, 'routine')).status).toBe(200);
    expect(await ordered('urgent')).toBe('routine');
  });

  it('is for who may, and while nobody has signed it', async () => {
    const id = await reporting.signed();
    expect((await prioritize(id, 'stat')).status).toBe(409);
    const reader = reporting.app.as(reporting.organizationId, ['worklist.read', 'reports.write']);
    expect((await prioritize(id, 'stat', reader)).status).toBe(403);
  });
});
