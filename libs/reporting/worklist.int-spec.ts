import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { type Page, PERMISSIONS, ReportingApp } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';
import { ago, Worklist, type WorklistItem } from './testing/worklist.js';

describe('The worklist', () => {
  let reporting: ReportingApp;
  let worklist: Worklist;
  let app: ContextsApp;
  let ada: Client;
  let bea: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start();
    ({ app, ada, bea } = reporting);
    worklist = new Worklist(reporting);
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(() => worklist.clear());

  const ids = async (query = '', client = ada) =>
    (await worklist.items(query, client)).map(({ reportId }) => reportId);

  it('has STAT first, then urgent, then routine, and what is due first of each, page by page', async () => {
    const of = (priority: string, hours: number) =>
      reporting.arrived({ order: { priority }, study: { receivedAt: ago(hours) } });
    const routine = await of('routine', 40);
    const [late, later] = [await of('urgent', 3), await of('urgent', 2)];
    const stat = await of('stat', 0);
    const order = [stat, late, later, routine];
    expect(await ids()).toEqual(order);
    const first = await ada.get<Page<WorklistItem> & { nextCursor: string }>('/v1/worklist?limit=2');
    expect([
      ...first.body.items.map(({ reportId }) => reportId),
      ...(await ids(`cursor=${first.body.nextCursor}`)),
    ]).toEqual(order);
    expect(await ids('sort=dueAt&priority=urgent')).toEqual([late, later]);
  });

  it('is narrowed by what the study is, who has it and how its time stands', async () => {
    const site = newId();
    const brain = await reporting.readable({
      order: { priority: 'stat', bodyPart: 'Brain', modality: 'MR', siteId: site, siteName: 'North' },
      study: { modalities: ['MR'], studyDate: '2026-10-01', receivedAt: ago(3) },
    });
    const chest = await reporting.arrived({ order: { priority: 'routine', bodyPart: 'CHEST' } });
    expect(await worklist.items('subspecialty=neuro')).toMatchObject([
      {
        reportId: brain,
        subspecialty: 'neuro',
        bodyPart: 'BRAIN',
        siteName: 'North',
        overdue: true,
        readable: true,
      },
    ]);
    for (const query of [
      'bodyPart=brain',
      `siteId=${site}`,
      'overdue=true',
      'readable=true',
      'performedTo=2026-10-31',
      'priority=stat',
    ])
      expect([query, await ids(query)]).toEqual([query, [brain]]);
    for (const query of ['readable=false', 'performedFrom=2026-10-02', 'subspecialty=chest', 'modality=CT'])
      expect([query, await ids(query)]).toEqual([query, [chest]]);
    await ada.post(`/v1/reports/${chest}/claim`);
    expect(await ids('unclaimed=true')).toEqual([brain]);
    expect(await ids('mine=true')).toEqual([chest]);
    expect(
      (await ada.request('PUT', '/v1/worklist/profile', { body: { subspecialties: ['neuro'] } })).status,
    ).toBe(204);
    expect((await ada.get('/v1/worklist/profile')).body).toEqual({ subspecialties: ['neuro'] });
    expect(await ids('mySubspecialties=true')).toEqual([brain]);
    expect(await ids('mySubspecialties=true', bea)).toHaveLength(2);
    expect((await ada.get('/v1/worklist/counts')).body).toMatchObject({
      ...{
        all: 2,
        unread: 1,
        claimed: 1,
        mine: 1,
        unclaimed: 1,
        overdue: 1,
        arriving: 1,
        atRisk: 0,
        paused: 0,
      },
      byPriority: [
        { of: 'routine', count: 1 },
        { of: 'stat', count: 1 },
      ],
      bySubspecialty: [
        { of: 'chest', count: 1 },
        { of: 'neuro', count: 1 },
      ],
    });
    expect((await ada.get('/v1/worklist/counts?mySubspecialties=true')).body).toMatchObject({ all: 1 });
  });

  it('gives the most urgent study that can be read, and never the same to two readers at once', async () => {
    const studies = await Promise.all(
      ['routine', 'stat', 'urgent', 'routine'].map((priority) => reporting.readable({ order: { priority } })),
    );
    const arriving = await reporting.arrived({ order: { priority: 'stat' } });
    const readers = Array.from({ length: 6 }, () => app.as(reporting.organizationId, PERMISSIONS));
    const given = (await Promise.all(readers.map((reader) => worklist.claimNext(reader)))).map(
      ({ body }) => body.report?.id,
    );
    expect(given.filter((id) => id === undefined)).toHaveLength(2);
    expect(new Set(given.filter((id) => id !== undefined))).toEqual(new Set(studies));
    expect(given).not.toContain(arriving);
  });

  it('gives studies in the order of their urgency, of the kind that was asked for', async () => {
    const routine = await reporting.readable({ order: { priority: 'routine', bodyPart: 'KNEE' } });
    const stat = await reporting.readable({ order: { priority: 'stat', bodyPart: 'CHEST' } });
    expect((await worklist.claimNext(bea, { subspecialty: 'musculoskeletal' })).body.report?.id).toBe(
      routine,
    );
    expect((await worklist.claimNext(bea)).body.report?.id).toBe(stat);
    expect((await worklist.claimNext(bea)).body).toEqual({ report: null });
  });

  it('lets one of two who claim, or sign, at once do so', async () => {
    const id = await reporting.readable();
    const readers = Array.from({ length: 4 }, () => app.as(reporting.organizationId, PERMISSIONS));
    const claims = await Promise.all(readers.map((reader) => reader.post(`/v1/reports/${id}/claim`)));
    expect(claims.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(claims.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'reporting.claimed-by-other',
    });
    const winner = readers[claims.findIndex(({ status }) => status === 200)]!;
    await reporting.change(winner, 'PATCH', id, '*', { findings: 'A nodule.' });
    await winner.post(`/v1/reports/${id}/release`);
    const signatures = await Promise.all(
      readers.map((reader) => reporting.change(reader, 'POST', `${id}/sign`, '*', { password: 'right' })),
    );
    expect(signatures.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect((await reporting.events(id)).filter((name) => name === 'report-signed')).toHaveLength(1);
    expect((await ada.get<unknown[]>(`/v1/reports/${id}/revisions`)).body).toHaveLength(1);
  });

  it('lets a study be taken over, and given to a colleague, with a reason', async () => {
    const id = await reporting.readable();
    await ada.post(`/v1/reports/${id}/claim`);
    const me = (await ada.get<{ claimedBy: string }>(`/v1/reports/${id}`)).body.claimedBy;
    const other = newId();
    const given = await bea.post(`/v1/reports/${id}/reassign`, { readerId: other, reason: 'Her field.' });
    expect(given.status).toBe(200);
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({
      claimedBy: other,
      reassignments: [{ fromName: `Dr. ${me.slice(-4)}`, reason: 'Her field.' }],
    });
    expect((await reporting.change(ada, 'PATCH', id, '*', { findings: 'x' })).status).toBe(409);
    known.strangers.add(me);
    expect(await bea.post(`/v1/reports/${id}/reassign`, { readerId: me, reason: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'reporting.no-such-reader' },
    });
    const resident = app.as(reporting.organizationId, ['reports.write']);
    expect((await resident.post(`/v1/reports/${id}/reassign`, { readerId: other, reason: 'x' })).status).toBe(
      403,
    );
    expect(await reporting.events(id)).toContain('report-reassigned');
  });

  it('reads its pages from an index, however many studies wait', async () => {
    await app.owner.query(
      `INSERT INTO report (id, organization_id, version, study_id, status, revision, priority, subject, content, addenda,
         opened_at, due_at, subspecialty)
       SELECT gen_random_uuid(), $1, 1, gen_random_uuid(), 'draft', 0, (ARRAY['routine', 'urgent', 'stat'])[n % 3 + 1],
         jsonb_build_object('patientName', 'P' || n, 'modality', (ARRAY['CT', 'MR', 'CR', 'US'])[n % 4 + 1]), '{}', '[]',
         now(), now() + n * interval '1 second', 'chest'
       FROM generate_series(1, 20000) n`,
      [reporting.organizationId],
    );
    await app.owner.query('ANALYZE report');
    const plan = async (rest: string): Promise<string> => {
      const client = await app.owner.connect();
      try {
        await client.query('BEGIN');
        await client.query(`SET LOCAL ROLE isocenter_app`);
        await client.query(`SELECT set_config('app.organization_id', $1, true)`, [reporting.organizationId]);
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT r.id FROM report r WHERE r.status IN ('draft', 'preliminary') ${rest}`,
        );
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    for (const condition of [
      '',
      `AND r.modality = 'MR'`,
      `AND (r.urgency, r.id) > (200000000000000, gen_random_uuid())`,
    ]) {
      const text = await plan(`${condition} ORDER BY r.urgency, r.id LIMIT 51`);
      expect(text).toContain('report_worklist');
      expect(text).not.toContain('Sort');
    }
    expect(await worklist.items('limit=50')).toHaveLength(50);
    // So are the reports of a patient who was corrected.
    const ofPatients = `AND r.patient_id = ANY('{${newId()},${newId()}}'::uuid[]) ORDER BY r.id FOR UPDATE`;
    expect(await plan(ofPatients)).toContain('report_open_of_patient');
  });
});
