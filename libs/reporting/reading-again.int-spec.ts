import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { NoteLateImages } from './application/commands/note-late-images/note-late-images.command.js';
import { OpenReport } from './application/commands/open-report/open-report.command.js';
import { FindReportRecords } from './application/queries/find-report-records/find-report-records.query.js';
import { type Page, PERMISSIONS, ReportingApp, type State } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';

interface Shown extends State {
  readonly studyId: string;
  readonly orderId: string | null;
  readonly predecessorId: string | null;
  readonly successorId: string | null;
  readonly content: { readonly findings: string };
  readonly lateImagesAt: string | null;
}

describe('Reading a study again', () => {
  let reporting: ReportingApp;
  let app: ContextsApp;
  let ada: Client;
  let bea: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start({ RATE_LIMIT_LOGIN: '0' });
    ({ app, ada, bea } = reporting);
  });
  afterAll(async () => {
    await app.stop();
  });

  const show = async (id: string) => (await ada.get<Shown>(`/v1/reports/${id}`)).body;
  const withdraw = (client: Client, id: string, version: number | '*' = '*') =>
    reporting.change(client, 'POST', `${id}/withdraw`, version, { reason: 'Wrong patient.' });
  const readAgain = (client: Client, id: string) => client.post<State>(`/v1/reports/${id}/read-again`);
  const ofStudy = async (studyId: string) =>
    (await ada.get<Page<Shown>>(`/v1/reports?studyId=${studyId}`)).body.items;
  /** A report that was signed and withdrawn. */
  const ended = async (): Promise<Shown> => {
    const id = await reporting.signed();
    expect((await withdraw(ada, id)).status).toBe(200);
    return show(id);
  };
  /** Its study is that of another order from now on. */
  const rematch = (studyId: string): string => {
    const study = known.studies.get(studyId)!;
    const orderId = newId();
    known.orders.set(orderId, { ...known.orders.get(study.orderId!), id: orderId });
    known.studies.set(studyId, { ...study, orderId });
    return orderId;
  };

  it('is a report of its own, which names the withdrawn one and is named by it', async () => {
    const before = await ended();
    const answer = await readAgain(ada, before.id);
    expect(answer).toMatchObject({ status: 201, body: { status: 'draft', revision: 0 } });
    const { id } = answer.body;
    expect(answer.headers.get('location')).toBe(`/v1/reports/${id}`);
    expect(await show(id)).toMatchObject({
      ...{ studyId: before.studyId, orderId: before.orderId, predecessorId: before.id, successorId: null },
      content: { findings: '' },
    });
    const worklist = await ada.get<Page<{ reportId: string; predecessorId: string }>>('/v1/worklist');
    const waiting = worklist.body.items.find(({ reportId }) => reportId === id);
    expect(waiting).toMatchObject({ predecessorId: before.id });
    await reporting.change(bea, 'PATCH', id, '*', { findings: 'Another nodule.' });
    expect(
      (await reporting.change(bea, 'POST', `${id}/sign`, '*', { password: 'right' })).body,
    ).toMatchObject({
      ...{ status: 'final', revision: 1 },
    });
    expect(await show(before.id)).toMatchObject({
      ...{ status: 'entered-in-error', successorId: id, predecessorId: null },
      content: { findings: 'A nodule.' },
    });
    expect((await ofStudy(before.studyId)).map((report) => [report.id, report.predecessorId])).toEqual([
      [id, before.id],
      [before.id, null],
    ]);
    expect((await ada.get<unknown[]>(`/v1/reports/${before.id}/revisions`)).body).toHaveLength(1);
    expect((await ada.get<unknown[]>(`/v1/reports/${id}/revisions`)).body).toHaveLength(1);
  });

  it('is told to other systems as what replaces the withdrawn report, if that was of the same order', async () => {
    const sign = async (id: string) => {
      await reporting.change(ada, 'PATCH', id, '*', { findings: 'x' });
      await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
      const filters = [{ field: 'id', kind: 'equal' as const, values: [id] }];
      const query = new FindReportRecords({ filters, limit: 1 });
      const { items } = await reporting.system(() => app.mediator.ask(query));
      return items[0]?.replacesId;
    };
    const [same, moved] = [await ended(), await ended()];
    expect(await sign((await readAgain(ada, same.id)).body.id)).toBe(same.id);
    rematch(moved.studyId);
    expect(await sign((await readAgain(ada, moved.id)).body.id)).toBeNull();
    const unsigned = await reporting.arrived();
    await withdraw(ada, unsigned);
    expect(await sign((await readAgain(ada, unsigned)).body.id)).toBeNull();
  });

  it('follows a draft that was cancelled by mistake, too', async () => {
    const id = await reporting.arrived();
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' });
    expect((await withdraw(ada, id)).body).toMatchObject({ status: 'cancelled' });
    expect((await readAgain(ada, id)).status).toBe(201);
    expect((await show(id)).content.findings).toBe('A nodule.');
  });

  it('is begun by one of two who want it at once, and once after each report that ended', async () => {
    const { id } = await ended();
    const answers = await Promise.all([readAgain(ada, id), readAgain(bea, id)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409]);
    const taken = { status: 409, body: { code: 'reporting.study-has-report' } };
    expect(answers.find(({ status }) => status === 409)).toMatchObject(taken);
    expect(await readAgain(ada, id)).toMatchObject(taken);
    const second = answers.find(({ status }) => status === 201)!.body.id;
    expect((await withdraw(ada, second)).status).toBe(200);
    expect(await readAgain(ada, id)).toMatchObject(taken);
    expect((await readAgain(ada, second)).status).toBe(201);
  });

  it('is for people who may withdraw reports, of a report that has ended and whose study is there', async () => {
    const { id, studyId } = await ended();
    const { organizationId } = reporting;
    const refused = [
      app.as(organizationId, ['reports.read', 'reports.write']),
      app.as(organizationId, PERMISSIONS, { kind: 'api-key' }),
    ];
    for (const client of refused) expect((await readAgain(client, id)).status).toBe(403);
    expect((await readAgain(app.as(newId(), PERMISSIONS), id)).status).toBe(404);
    expect(await readAgain(ada, await reporting.arrived())).toMatchObject({
      ...{ status: 409, body: { code: 'reporting.not-ended' } },
    });
    known.studies.delete(studyId);
    expect(await readAgain(ada, id)).toMatchObject({ status: 409, body: { code: 'reporting.study-gone' } });
    // Who may sign need not see studies and orders otherwise.
    const signer = app.as(organizationId, ['reports.sign']);
    expect((await readAgain(signer, (await ended()).id)).status).toBe(201);
  });

  it('begins by itself when its study is matched to another order, and not to the same again', async () => {
    const { id, studyId, orderId } = await ended();
    await reporting.send(new OpenReport({ studyId }));
    expect(await ofStudy(studyId)).toHaveLength(1);
    const other = rematch(studyId);
    await reporting.send(new OpenReport({ studyId }));
    await reporting.send(new OpenReport({ studyId }));
    const [successor, ...before] = await ofStudy(studyId);
    expect(successor).toMatchObject({ status: 'draft', orderId: other, predecessorId: id });
    expect(before).toMatchObject([{ id, orderId, successorId: successor?.id }]);
  });

  it('begins by itself after the withdrawal when its study was matched to another order before', async () => {
    const id = await reporting.signed();
    const { studyId } = await show(id);
    const orderId = rematch(studyId);
    await reporting.send(new OpenReport({ studyId }));
    expect(await ofStudy(studyId)).toHaveLength(1);
    await withdraw(ada, id);
    const { rows } = await app.owner.query<{ studyId: string }>(
      `SELECT payload->>'studyId' AS "studyId" FROM outbox WHERE type LIKE '%reporting.open-report'
       ORDER BY position DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ studyId }]);
    await reporting.send(new OpenReport({ studyId }));
    expect((await ofStudy(studyId))[0]).toMatchObject({ orderId, predecessorId: id });
  });

  it('is of all images that there are: those that came after the end are told of until then', async () => {
    const id = await reporting.readable();
    const { studyId } = await show(id);
    await withdraw(ada, id);
    await reporting.send(new NoteLateImages({ studyId }));
    expect(await reporting.events(id)).toContain('late-images-arrived');
    const late = async () =>
      (await ada.get<Page<State>>('/v1/reports?lateImages=true')).body.items.map((report) => report.id);
    expect(await late()).toContain(id);
    const { body } = await readAgain(ada, id);
    expect(await late()).not.toContain(id);
    expect(await show(body.id)).toMatchObject({ lateImagesAt: null });
  });
});

describe('Withdrawing a report', () => {
  let reporting: ReportingApp;

  beforeAll(async () => {
    reporting = await ReportingApp.start();
  });
  afterAll(async () => {
    await reporting.app.stop();
  });

  it('waits for the colleague who writes it, and needs the version that was looked at', async () => {
    const { ada, bea } = reporting;
    const id = await reporting.arrived();
    const reason = { reason: 'Wrong patient.' };
    const { version } = (await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' })).body;
    expect(await reporting.change(bea, 'POST', `${id}/withdraw`, '*', reason)).toMatchObject({
      ...{ status: 409, body: { code: 'reporting.claimed-by-other' } },
    });
    expect((await ada.post(`/v1/reports/${id}/withdraw`, reason)).status).toBe(428);
    expect((await reporting.change(ada, 'POST', `${id}/withdraw`, version - 1, reason)).status).toBe(412);
    expect((await reporting.change(ada, 'POST', `${id}/withdraw`, version, reason)).status).toBe(200);
  });
});
