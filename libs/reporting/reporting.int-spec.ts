import { newId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { FileStore } from '#platform/storage/file-store';
import { ageFile } from '#platform/storage/testing/age-file';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { CheckTurnaround } from './application/commands/check-turnaround/check-turnaround.command.js';
import { DropReading } from './application/commands/drop-reading/drop-reading.command.js';
import { OpenReport } from './application/commands/open-report/open-report.command.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { documentFileId, documentKey } from './application/services/document-key.js';
import { OrganizationSeal } from './application/services/organization-seal.js';
import { verifyPdfSignatures } from './infrastructure/pdf/testing/verify-pdf-signature.js';
import { type Page, PERMISSIONS, ReportingApp, type State } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';

describe('Reporting', () => {
  let reporting: ReportingApp;
  let app: ContextsApp;
  let ada: Client;
  let bea: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start();
    ({ app, ada, bea } = reporting);
  });
  afterAll(async () => {
    await app.stop();
  });

  it('puts a study on the worklist once, and tells it more when its order is found', async () => {
    const id = await reporting.arrived({ order: null });
    const item = async () =>
      (await ada.get<Page<Record<string, unknown>>>('/v1/worklist?q=żółć')).body.items.find(
        (i) => i['reportId'] === id,
      );
    expect(await item()).toMatchObject({
      state: 'unread',
      priority: 'routine',
      modality: 'CT',
      overdue: false,
      claimedBy: null,
    });
    const view = (await ada.get(`/v1/reports/${id}`)).body;
    const orderId = newId();
    known.orders.set(orderId, {
      id: orderId,
      priority: 'stat',
      patientName: 'Łucja Żółć',
      accessionNumber: 'ACC-7',
    });
    known.studies.set(view['studyId'] as string, {
      ...known.studies.get(view['studyId'] as string),
      orderId,
    });
    await reporting.send(new OpenReport({ studyId: view['studyId'] as string }));
    await reporting.send(new OpenReport({ studyId: view['studyId'] as string }));
    expect(await item()).toMatchObject({ priority: 'stat', orderId, version: 2 });
    expect(await reporting.events(id)).toEqual(['report-opened']);
  });

  it('has nothing to read of a study that was deleted, however late it learns of its arrival', async () => {
    const id = await reporting.arrived();
    const { studyId } = (await ada.get<{ studyId: string }>(`/v1/reports/${id}`)).body;
    known.studies.delete(studyId);
    await reporting.send(new DropReading({ studyId }));
    await reporting.send(new OpenReport({ studyId }));
    await reporting.send(new OpenReport({ studyId: newId() }));
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({ status: 'cancelled' });
    expect(await reporting.events(id)).toEqual(['report-opened', 'report-withdrawn']);
  });

  it('lets one reader at a time write, and shows on the worklist who it is', async () => {
    const id = await reporting.arrived();
    expect((await ada.post(`/v1/reports/${id}/claim`)).body).toMatchObject({ status: 'draft', version: 2 });
    const refused = await reporting.change(bea, 'PATCH', id, '*', { findings: 'x' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'reporting.claimed-by-other' } });
    const mine = async (client: Client) =>
      (
        await client.get<Page<{ reportId: string }>>(
          '/v1/worklist?mine=true&state=claimed&modality=CT&priority=urgent',
        )
      ).body.items;
    expect((await mine(ada)).map(({ reportId }) => reportId)).toEqual([id]);
    expect(await mine(bea)).toEqual([]);
    expect((await ada.post(`/v1/reports/${id}/release`)).status).toBe(200);
    expect((await reporting.change(bea, 'PATCH', id, '*', { findings: 'x' })).status).toBe(200);
  });

  it('lets a draft be changed by who wrote it or who may sign it, and by nobody else', async () => {
    const id = await reporting.arrived();
    const [one, other] = [1, 2].map(() =>
      app.as(reporting.organizationId, ['reports.write', 'reports.read']),
    );
    expect((await reporting.change(one!, 'PATCH', id, '*', { findings: 'A nodule.' })).status).toBe(200);
    expect((await one!.post(`/v1/reports/${id}/release`)).status).toBe(200);
    for (const attempt of [
      reporting.change(other!, 'PATCH', id, '*', { findings: 'Nothing.' }),
      reporting.change(other!, 'POST', `${id}/preliminary`, '*'),
    ])
      expect(await attempt).toMatchObject({ status: 403, body: { code: 'reporting.not-your-draft' } });
    expect((await reporting.change(one!, 'PATCH', id, '*', { impression: 'Benign.' })).status).toBe(200);
    expect((await one!.post(`/v1/reports/${id}/release`)).status).toBe(200);
    expect((await reporting.change(bea, 'PATCH', id, '*', { impression: 'Follow up.' })).status).toBe(200);
  });

  it('refuses a change that was made looking at another version', async () => {
    const id = await reporting.arrived();
    const first = await ada.get(`/v1/reports/${id}`);
    expect(first.headers.get('etag')).toBe('"1"');
    expect((await ada.request('PATCH', `/v1/reports/${id}`, { body: { findings: 'x' } })).status).toBe(428);
    const drafted = await reporting.change(ada, 'PATCH', id, 1, { findings: 'x' });
    expect([drafted.status, drafted.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await reporting.change(ada, 'PATCH', id, 1, { findings: 'y' })).status).toBe(412);
    expect((await reporting.change(ada, 'POST', `${id}/sign`, 1, { password: 'right' })).status).toBe(412);
  });

  it('keeps every issued version, and hides drafts from software', async () => {
    const software = app.as(reporting.organizationId, ['reports.read'], { kind: 'api-key' });
    const id = await reporting.arrived();
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'First.' });
    expect((await software.get(`/v1/reports/${id}`)).status).toBe(404);
    expect((await software.get<Page<State>>('/v1/reports?status=draft')).body.items).toEqual([]);
    await reporting.change(ada, 'POST', `${id}/preliminary`, '*');
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'Second.' });
    expect((await software.get(`/v1/reports/${id}`)).body).toMatchObject({
      status: 'preliminary',
      content: { findings: 'First.' },
    });
    await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    await reporting.change(bea, 'POST', `${id}/amend`, '*', {
      password: 'right',
      reason: 'Typo.',
      findings: 'Third.',
    });
    await reporting.change(bea, 'POST', `${id}/amend`, '*', {
      password: 'right',
      reason: 'Late films.',
      addendum: 'More.',
    });
    const { body } = await ada.get<Record<string, unknown>[]>(`/v1/reports/${id}/revisions`);
    expect(body).toMatchObject([
      { revision: 1, status: 'preliminary', content: { findings: 'First.' }, signerName: null },
      { revision: 2, status: 'final', content: { findings: 'Second.' } },
      { revision: 3, status: 'amended', content: { findings: 'Third.' }, reason: 'Typo.' },
      { revision: 4, status: 'amended', content: { findings: 'Third.' }, addenda: [{ text: 'More.' }] },
    ]);
    expect(known.accesses).toContain(`read ${id}`);
    expect(await reporting.events(id)).toEqual([
      'report-opened',
      'report-preliminary',
      'report-signed',
      'report-signed',
      'report-signed',
    ]);
  });

  it('is signed by a person who proves to be it, and by nobody else', async () => {
    const id = await reporting.arrived();
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'x' });
    const wrong = await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'wrong' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'reporting.wrong-password' } });
    const software = app.as(reporting.organizationId, PERMISSIONS, { kind: 'api-key' });
    expect((await reporting.change(software, 'POST', `${id}/sign`, '*', { password: 'right' })).status).toBe(
      403,
    );
    const resident = app.as(reporting.organizationId, ['reports.write', 'reports.read']);
    expect((await reporting.change(resident, 'POST', `${id}/sign`, '*', { password: 'right' })).status).toBe(
      403,
    );
    const both = { password: 'right', reason: 'r', findings: 'x', addendum: 'y' };
    expect((await reporting.change(ada, 'POST', `${id}/amend`, '*', both)).status).toBe(400);
  });

  it('makes one sealed document of each signed version', async () => {
    const id = await reporting.arrived();
    expect((await ada.get(`/v1/reports/${id}/pdf`)).status).toBe(404);
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' });
    await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    const early = await ada.get(`/v1/reports/${id}/pdf`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    await reporting.makeDocument(id);
    await reporting.makeDocument(id);
    const response = await fetch(`${ada.baseUrl}/v1/reports/${id}/pdf`, {
      headers: { authorization: `Bearer ${ada.token}` },
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const [signature] = verifyPdfSignatures(Buffer.from(await response.arrayBuffer()));
    expect(signature).toMatchObject({
      coversWholeFile: true,
      digestMatches: true,
      signatureMatches: true,
      certificateMatches: true,
    });
    expect(signature?.certificate.subject).toContain('CN=Röntgen & Söhne');
    expect((await reporting.events(id)).filter((name) => name === 'report-document-ready')).toHaveLength(1);
    expect(known.accesses).toContain(`download ${id}`);
    const { rows } = await app.owner.query<{ sealed_key: string }>(
      'SELECT sealed_key FROM signing_certificate',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed_key).toMatch(/^v1\./);
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({ documentRevision: 1 });
  });

  it('seals with one certificate, though two processes make one at the same time', async () => {
    const seal = app.get(OrganizationSeal);
    const keys = await Promise.all(
      [1, 2, 3].map(() => app.run(reporting.organizationId, () => seal.keyOf('Strahlenhaus'))),
    );
    expect(new Set(keys.map(({ certificate }) => certificate.toString('base64'))).size).toBe(1);
  });

  it('is shared once though the request is repeated, and tells the address again', async () => {
    const path = `/v1/reports/${await reporting.signed()}`;
    const options = { headers: { 'idempotency-key': newId() } };
    const share = () =>
      ada.post<{ id: string; url: string }>(`${path}/share`, { audience: 'other' }, options);
    const [first, again] = [await share(), await share()];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect((await ada.get<Page<object>>(`${path}/share-links`)).body.items).toHaveLength(1);
    const link = `/v1/share-links/${first.body.id}`;
    expect((await ada.get(link)).body).toMatchObject({ url: first.body.url, audience: 'other' });
    await ada.request('DELETE', link);
    expect((await ada.get(link)).body).toMatchObject({ code: 'reporting.share-link-revoked' });
  });

  it('loses none of its documents to the sweep, attached or only registered', async () => {
    const reportId = await reporting.signed();
    const { organizationId } = reporting;
    const store = app.get(FileStore);
    const { rows } = await app.owner.query<{ key: string }>(
      'SELECT storage_key AS key FROM report_file WHERE report_id = $1',
      [reportId],
    );
    const put = async (revision: number) => {
      const key = documentKey(organizationId, { reportId, revision }, newId());
      await store.put(key, Buffer.from('x'), { maxBytes: 1 });
      return key;
    };
    const [attached, abandoned, registered, young] = [rows[0]!.key, await put(1), await put(2), await put(1)];
    known.files.set(documentFileId({ reportId, revision: 2 }), { storageKey: registered } as never);
    for (const key of [attached, abandoned, registered]) await ageFile(app.get(Settings), key);
    const effect = app.get(WhenStorageSweepDueThenRemoveOrphans);
    const run = { attempt: 1, signal: new AbortController().signal };
    await reporting.system(() => effect.perform({ organizationId } as never, run));
    expect(await store.exists(abandoned)).toBe(false);
    for (const key of [attached, registered, young]) expect(await store.exists(key)).toBe(true);
  });

  it('notes once that its time runs out, without disturbing who writes', async () => {
    const id = await reporting.arrived({ study: { receivedAt: new Date(Date.now() - 13 * 3_600_000) } });
    await reporting.send(new CheckTurnaround({ reportId: id }));
    await reporting.send(new CheckTurnaround({ reportId: id }));
    expect(await reporting.events(id)).toEqual(['report-opened', 'turnaround-breached']);
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({ version: 1 });
    const [first] = (await ada.get<Page<{ overdue: boolean }>>('/v1/worklist?limit=1&sort=dueAt')).body.items;
    expect(first?.overdue).toBe(true);
  });

  it('is nobody else’s', async () => {
    const id = await reporting.signed();
    const stranger = app.as(newId(), PERMISSIONS);
    for (const path of ['', '/pdf', '/revisions'])
      expect((await stranger.get(`/v1/reports/${id}${path}`)).status).toBe(404);
    expect((await stranger.post(`/v1/reports/${id}/claim`)).status).toBe(404);
    expect((await stranger.post(`/v1/reports/${id}/share`, { audience: 'other' })).status).toBe(404);
    expect((await stranger.get<Page<unknown>>('/v1/worklist')).body.items).toEqual([]);
    expect((await app.anonymous.get(`/v1/reports/${id}`)).status).toBe(401);
    expect((await app.as(reporting.organizationId, []).get(`/v1/reports/${id}`)).status).toBe(403);
  });
});
