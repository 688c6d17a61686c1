import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { ShareSignedReport } from './application/commands/share-signed-report/share-signed-report.command.js';
import { GetReportSummary, GetShareLinkUrl } from './contracts/index.js';
import { type Page, ReportingApp } from './testing/reporting-app.js';

describe('A signed report', () => {
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

  it('is shared by a link that shows nothing before it is opened, until it is revoked', async () => {
    const id = await reporting.signed();
    const shared = await ada.post<{ id: string; url: string }>(`/v1/reports/${id}/share`, {
      audience: 'other',
      days: 2,
    });
    expect(shared.status).toBe(201);
    const path = new URL(shared.body.url).pathname;
    const page = await app.anonymous.get<string>(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.body).toContain('Röntgen &#38; Söhne');
    expect(page.body).not.toMatch(/Łucja|ACC-7|nodule/);
    const pdf = await app.anonymous.get<string>(`${path}/report.pdf`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    const direct = await app.anonymous.get<string>(path, { headers: { accept: 'application/pdf' } });
    expect(direct.headers.get('content-type')).toBe('application/pdf');
    const links = await ada.get<Page<Record<string, unknown>>>(`/v1/reports/${id}/share-links`);
    expect(links.body.items).toMatchObject([{ id: shared.body.id, openings: 2, revokedAt: null }]);
    const { rows } = await app.owner.query<{ text: string }>('SELECT payload::text AS text FROM outbox');
    expect(rows.some(({ text }) => text.includes(path.slice(-20)))).toBe(false);
    expect((await ada.request('DELETE', `/v1/share-links/${shared.body.id}`)).status).toBe(204);
    expect(await app.anonymous.get(path)).toMatchObject({
      status: 403,
      body: { code: 'reporting.share-link-revoked' },
    });
    const forged = path.slice(0, -3) + 'AAA';
    expect(await app.anonymous.get(forged)).toMatchObject({
      status: 404,
      body: { code: 'reporting.share-link.not-found' },
    });
  });

  it('is shared with the patient and the referrer once for each version, when they can be reached', async () => {
    const id = await reporting.signed();
    const share = (audience: 'patient' | 'referrer', revision = 1, reportId = id) =>
      reporting.send(new ShareSignedReport({ reportId, revision, audience }));
    await share('patient');
    await share('patient');
    await share('referrer');
    await share('referrer', 2);
    const { body } = await ada.get<Page<{ id: string; audience: string }>>(
      `/v1/reports/${id}/share-links?sort=createdAt`,
    );
    expect(body.items.map(({ audience }) => audience)).toEqual(['patient', 'referrer']);
    const shareLinkId = body.items[0]?.id ?? '';
    const { url } = await reporting.system(() => app.mediator.ask(new GetShareLinkUrl({ shareLinkId })));
    expect((await app.anonymous.get(new URL(url).pathname)).status).toBe(200);
    const alone = await reporting.signed({ order: { conversationId: null, referrerEmail: null } });
    await share('patient', 1, alone);
    await share('referrer', 1, alone);
    expect((await ada.get<Page<unknown>>(`/v1/reports/${alone}/share-links`)).body.items).toEqual([]);
  });

  it('takes its links with it when it is withdrawn', async () => {
    const id = await reporting.signed();
    const { body } = await ada.post<{ url: string }>(`/v1/reports/${id}/share`, { audience: 'other' });
    const withdrawn = await ada.post(`/v1/reports/${id}/withdraw`, { reason: 'Wrong patient.' });
    expect(withdrawn.body).toMatchObject({ status: 'entered-in-error' });
    expect((await app.anonymous.get(new URL(body.url).pathname)).status).toBe(403);
    expect((await ada.post(`/v1/reports/${id}/share`, { audience: 'other' })).status).toBe(409);
    const summary = await reporting.system(() => app.mediator.ask(new GetReportSummary({ reportId: id })));
    expect(summary).toMatchObject({ status: 'entered-in-error', revision: 1 });
  });
});
