import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { CheckCriticalResult } from './application/commands/check-critical-result/check-critical-result.command.js';
import { type Page, PERMISSIONS, ReportingApp } from './testing/reporting-app.js';

describe('Critical results', () => {
  let reporting: ReportingApp;
  let app: ContextsApp;
  let ada: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start();
    ({ app, ada } = reporting);
  });
  afterAll(async () => {
    await app.stop();
  });

  const flag = async (reportId: string) =>
    (
      await ada.post<{ id: string }>(`/v1/reports/${reportId}/critical-results`, {
        category: 'red',
        finding: 'Free air.',
      })
    ).body.id;
  const list = async (query: string, client = ada) =>
    (await client.get<Page<Record<string, unknown>>>(`/v1/critical-results?${query}`)).body.items;
  const told = (id: string, fields: object = {}) =>
    ada.post(`/v1/critical-results/${id}/communication`, { means: 'phone', readBack: true, ...fields });

  it('are told, repeated, and acknowledged by the colleague who was told', async () => {
    const reportId = await reporting.arrived();
    const id = await flag(reportId);
    expect(await list(`reportId=${reportId}`)).toMatchObject([
      { id, state: 'pending', finding: 'Free air.', overdue: false },
    ]);
    const recipientId = newId();
    const recipient = app.as(reporting.organizationId, PERMISSIONS, { id: recipientId });
    expect((await told(id)).status).toBe(422);
    expect((await told(id, { recipientId, recipientRole: 'Ward' })).status).toBe(204);
    expect(await list('toAcknowledge=true', recipient)).toMatchObject([
      {
        id,
        recipientName: `Dr. ${recipientId.slice(-4)}`,
        recipientRole: 'Ward',
        readBack: true,
        means: 'phone',
      },
    ]);
    expect((await ada.post(`/v1/critical-results/${id}/acknowledge`)).status).toBe(403);
    expect((await recipient.post(`/v1/critical-results/${id}/acknowledge`)).status).toBe(204);
    expect(await list('state=open')).toEqual([]);
    expect(await reporting.events(reportId)).toEqual([
      'report-opened',
      'critical-result-flagged',
      'critical-result-communicated',
      'critical-result-acknowledged',
    ]);
    const { rows } = await app.owner.query<{ payload: string }>(`SELECT payload::text FROM outbox`);
    expect(rows.map(({ payload }) => payload).join()).not.toContain('air');
  });

  it('escalate once when nobody was told in time, and are marked on the worklist', async () => {
    const reportId = await reporting.arrived();
    const id = await flag(reportId);
    await reporting.send(new CheckCriticalResult({ criticalResultId: id }));
    await app.owner.query(
      `UPDATE critical_communication SET flagged_at = now() - interval '9 minutes', due_at = now() - interval '1 minute'
       WHERE id = $1`,
      [id],
    );
    for (let again = 0; again < 2; again += 1)
      await reporting.send(new CheckCriticalResult({ criticalResultId: id }));
    expect(
      (await reporting.events(reportId)).filter((name) => name === 'critical-result-overdue'),
    ).toHaveLength(1);
    expect(await list('state=overdue')).toMatchObject([{ id, overdue: true }]);
    const marked = async () =>
      (await ada.get<Page<{ reportId: string; criticalOverdue: boolean }>>('/v1/worklist')).body.items
        .filter(({ criticalOverdue }) => criticalOverdue)
        .map((item) => item.reportId);
    expect(await marked()).toEqual([reportId]);
    expect((await ada.get('/v1/worklist/counts')).body).toMatchObject({ criticalOverdue: 1 });
    expect((await told(id, { recipientName: 'Dr. Weiß', at: new Date().toISOString() })).status).toBe(204);
    expect(await marked()).toEqual([]);
    // Who was told does not confirm it.
    await app.owner.query(
      `UPDATE critical_communication SET acknowledge_by = date_trunc('milliseconds', now()) WHERE id = $1`,
      [id],
    );
    await reporting.send(new CheckCriticalResult({ criticalResultId: id }));
    expect(
      (await reporting.events(reportId)).filter((name) => name === 'critical-result-overdue'),
    ).toHaveLength(2);
    expect(await list('state=overdue')).toMatchObject([{ id, state: 'communicated', overdue: true }]);
    expect(await marked()).toEqual([reportId]);
    expect((await ada.post(`/v1/critical-results/${id}/acknowledge`)).status).toBe(204);
    expect(await marked()).toEqual([]);
  });

  it('do not escalate when they are cancelled, or their report is withdrawn', async () => {
    const [one, other] = [await reporting.arrived(), await reporting.arrived()];
    const [cancelled, withdrawn] = [await flag(one), await flag(other)];
    expect((await ada.post(`/v1/critical-results/${cancelled}/cancel`, { reason: 'Artefact.' })).status).toBe(
      204,
    );
    await reporting.change(ada, 'POST', `${other}/withdraw`, '*', { reason: 'Wrong patient.' });
    await app.owner.query(`UPDATE critical_communication SET due_at = now() WHERE state = 'pending'`);
    await reporting.send(new CheckCriticalResult({ criticalResultId: withdrawn }));
    expect(await reporting.events(other)).not.toContain('critical-result-overdue');
    expect(await list('state=overdue')).toEqual([]);
    expect(
      (await ada.post(`/v1/reports/${other}/critical-results`, { category: 'red', finding: 'x' })).status,
    ).toBe(409);
  });

  it('are nobody else’s', async () => {
    const id = await flag(await reporting.arrived());
    const stranger = app.as(newId(), PERMISSIONS);
    expect(await list('', stranger)).toEqual([]);
    expect((await stranger.post(`/v1/critical-results/${id}/acknowledge`)).status).toBe(404);
  });
});
