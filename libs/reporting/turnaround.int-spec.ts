import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { CheckArrival } from './application/commands/check-arrival/check-arrival.command.js';
import { CheckTurnaround } from './application/commands/check-turnaround/check-turnaround.command.js';
import { FollowReadingPolicy } from './application/commands/follow-reading-policy/follow-reading-policy.command.js';
import { NoteLateImages } from './application/commands/note-late-images/note-late-images.command.js';
import { type Page, ReportingApp } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';
import { ago, HOUR, Worklist } from './testing/worklist.js';

describe('The time for reports', () => {
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

  it('shows a study as readable when no image has come for a while, and tells of images that come after', async () => {
    const id = await reporting.arrived({ study: { receivedAt: ago(2), lastInstanceAt: new Date() } });
    const { studyId } = (await ada.get<{ studyId: string }>(`/v1/reports/${id}`)).body;
    await reporting.send(new CheckArrival({ reportId: id }));
    await reporting.send(new NoteLateImages({ studyId }));
    expect(await worklist.items()).toMatchObject([{ readable: false, lateImagesAt: null }]);
    const lastInstanceAt = ago(1);
    known.studies.set(studyId, { ...known.studies.get(studyId), lastInstanceAt });
    await reporting.send(new CheckArrival({ reportId: id }));
    const [item] = await worklist.items();
    expect(item).toMatchObject({ readable: true, version: 1 });
    expect(new Date(item!.dueAt).getTime()).toBe(lastInstanceAt.getTime() + 12 * HOUR);
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' });
    const signed = await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    expect(signed.status).toBe(200);
    await reporting.send(new NoteLateImages({ studyId }));
    await reporting.send(new NoteLateImages({ studyId }));
    const late = async () =>
      (await ada.get<Page<{ id: string }>>('/v1/reports?lateImages=true')).body.items.map(
        (report) => report.id,
      );
    expect(await late()).toEqual([id]);
    expect((await ada.get<{ code: string }[]>(`/v1/reports/${id}/checks`)).body[0]?.code).toBe('late-images');
    expect((await ada.post(`/v1/reports/${id}/late-images/seen`)).status).toBe(200);
    expect(await late()).toEqual([]);
    expect((await reporting.events(id)).filter((name) => /images|readable/.test(name))).toEqual([
      'report-readable',
      'late-images-arrived',
    ]);
  });

  it('stops the time while reading has to wait, without disturbing who writes', async () => {
    const id = await reporting.readable({ study: { receivedAt: ago(13) } });
    const technologist = app.as(reporting.organizationId, ['worklist.pause', 'worklist.read']);
    const before = await reporting.change(ada, 'PATCH', id, '*', { findings: 'x' });
    expect((await technologist.post(`/v1/reports/${id}/pause`, { reason: 'priors' })).body).toMatchObject({
      version: before.body.version,
    });
    expect(await worklist.items()).toMatchObject([{ pausedFor: 'priors', overdue: false }]);
    expect(await worklist.claimNext(bea)).toMatchObject({ body: { report: null } });
    await reporting.send(new CheckTurnaround({ reportId: id }));
    expect(await reporting.events(id)).not.toContain('turnaround-breached');
    expect((await technologist.post(`/v1/reports/${id}/resume`)).status).toBe(200);
    await reporting.send(new CheckTurnaround({ reportId: id }));
    expect(await reporting.events(id)).toContain('turnaround-breached');
    const { rows } = await app.owner.query<{ readerId: string; mine: string }>(
      `SELECT payload->>'readerId' AS "readerId", (SELECT claimed_by::text FROM report WHERE id = $1) AS mine
       FROM outbox WHERE type = 'reporting.turnaround-breached' AND payload->>'reportId' = $1::text`,
      [id],
    );
    expect(rows).toEqual([{ readerId: rows[0]!.mine, mine: expect.any(String) as string }]);
    expect((await reporting.change(ada, 'PATCH', id, before.body.version, { findings: 'y' })).status).toBe(
      200,
    );
  });

  it('follows what the practice decides, and tells how long reports took', async () => {
    const order = { priority: 'urgent', patientClass: 'emergency' };
    const id = await reporting.readable({ order, study: { receivedAt: ago(2) } });
    const policy = (await ada.get<Record<string, unknown>>('/v1/worklist/policy')).body;
    expect(policy).toMatchObject({ version: 1, quietMinutes: 5, warnPercent: 75 });
    const limits = [
      { priority: 'urgent', patientClass: 'emergency', modality: 'CT', minutes: 60, officeHours: false },
      { priority: 'urgent', patientClass: 'inpatient', modality: 'CT', minutes: 600, officeHours: false },
    ];
    const { version, ...rules } = policy;
    const put = (etag: number) =>
      ada.request('PUT', '/v1/worklist/policy', {
        body: { ...rules, limits, subspecialties: [{ modality: 'CT', subspecialty: 'body' }] },
        headers: { 'if-match': `"${etag}"` },
      });
    expect(await put(version as number)).toMatchObject({ status: 200, body: { version: 2, limits } });
    expect(await put(1)).toMatchObject({ status: 412, body: { version: 2 } });
    await reporting.send(new FollowReadingPolicy({}));
    expect(await worklist.items()).toMatchObject([
      { subspecialty: 'body', overdue: true, version: 1, patientClass: 'emergency' },
    ]);
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'x' });
    await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    const { body } = await ada.get<{ all: object; groups: { of: string }[] }>(
      '/v1/worklist/turnaround?by=priority',
    );
    const urgent = body.groups.find(({ of }) => of === 'urgent');
    expect(urgent).toMatchObject({ p50Seconds: expect.any(Number), breached: expect.any(Number) });
    const mr = {
      order: { priority: 'stat', modality: 'MR' },
      study: { modalities: ['MR'], receivedAt: ago(5) },
    };
    const slow = await reporting.readable(mr);
    await reporting.change(ada, 'PATCH', slow, '*', { findings: 'x' });
    await reporting.change(ada, 'POST', `${slow}/sign`, '*', { password: 'right' });
    const figures = (
      await ada.get<{ groups: { of: string | null }[] }>('/v1/worklist/turnaround?by=modality')
    ).body;
    expect(figures.groups.find(({ of }) => of === 'MR')).toMatchObject({
      count: 1,
      breached: 1,
      breachedShare: 1,
    });
    const [{ p50Seconds } = { p50Seconds: 0 }] = figures.groups.filter(
      ({ of }) => of === 'MR',
    ) as unknown as {
      p50Seconds: number;
    }[];
    expect(Math.abs(p50Seconds - 5 * 3600)).toBeLessThan(120);
    const readers = (await ada.get<{ groups: { name: string }[] }>('/v1/worklist/turnaround?by=reader')).body
      .groups;
    expect(readers.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^Dr\. /));
    const none = await ada.get('/v1/worklist/turnaround?from=2020-01-01&to=2020-01-02');
    expect(none.body).toMatchObject({ all: { count: 0, p50Seconds: null, breachedShare: null }, groups: [] });
    expect((await ada.get('/v1/worklist/turnaround?from=2020-01-01&to=2026-01-02')).status).toBe(400);
  });
});
