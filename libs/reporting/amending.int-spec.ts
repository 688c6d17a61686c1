import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { ShareSignedReport } from './application/commands/share-signed-report/share-signed-report.command.js';
import { type Page, ReportingApp, type State } from './testing/reporting-app.js';
import { known, KNOWN_IMAGE } from './testing/stand-ins.js';

interface Written extends State {
  readonly warnings: { readonly code: string; readonly section: string | null }[];
}

describe('Amending a signed report', () => {
  let reporting: ReportingApp;
  let app: ContextsApp;
  let ada: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start({ RATE_LIMIT_LOGIN: '0' });
    ({ app, ada } = reporting);
  });
  afterAll(async () => {
    await app.stop();
  });

  const amend = (id: string, body: object, client = ada) =>
    reporting.change(client, 'POST', `${id}/amend`, '*', { password: 'right', reason: 'r', ...body });
  const codes = (warnings: Written['warnings']) => warnings.map(({ code }) => code);
  const conflict = (code: string) => ({ status: 409, body: { code: `reporting.${code}` } });

  it('warns of what a careful reader would look at again, before and when it is signed', async () => {
    const id = await reporting.signed({ order: { patientSex: 'male' } });
    const findings = 'Uterus normal.';
    const before = await ada.post<Written['warnings']>(`/v1/reports/${id}/checks`, { findings });
    expect([before.status, codes(before.body)]).toEqual([200, expect.arrayContaining(['sex'])]);
    expect(codes((await ada.get<Written['warnings']>(`/v1/reports/${id}/checks`)).body)).not.toContain('sex');
    const { status, body } = await amend(id, { findings });
    expect([status, (body as Written).warnings]).toEqual([200, before.body]);
    expect(body).toMatchObject({ status: 'amended', revision: 2 });
  });

  it('warns of images that came late until somebody says to have looked at them', async () => {
    const id = await reporting.signed();
    await app.owner.query('UPDATE report SET late_images_at = now() WHERE id = $1', [id]);
    const warned = async (addendum: string) =>
      codes(((await amend(id, { addendum })).body as Written).warnings);
    expect(await warned('Films arrived.')).toContain('late-images');
    expect(await warned('Once more.')).toContain('late-images');
    await ada.post(`/v1/reports/${id}/late-images/seen`);
    expect(await warned('Seen.')).not.toContain('late-images');
  });

  it('corrects the images that it shows, alone or with the text, and each version keeps its own', async () => {
    const id = await reporting.signed();
    const image = { sopInstanceUid: KNOWN_IMAGE, frame: 2 };
    expect(await amend(id, { images: [{ sopInstanceUid: '9.9' }] })).toMatchObject({
      ...{ status: 422, body: { code: 'reporting.not-its-image' } },
    });
    expect((await amend(id, { images: [image, image] })).status).toBe(400);
    expect((await amend(id, { images: [image] })).body).toMatchObject({ status: 'amended', revision: 2 });
    expect((await amend(id, { addendum: 'More.' })).body).toMatchObject({ revision: 3 });
    expect((await amend(id, { findings: 'None.', images: [] })).body).toMatchObject({ revision: 4 });
    const versions = await ada.get<{ change: string; keyImages: object[] }[]>(`/v1/reports/${id}/revisions`);
    expect(versions.body.map(({ change, keyImages }) => [change, keyImages.length])).toEqual([
      ['final', 0],
      ['correction', 1],
      ['addendum', 1],
      ['correction', 0],
    ]);
    for (const body of [{}, { addendum: 'x', findings: 'y', images: [image] }])
      expect((await amend(id, body)).status).toBe(400);
  });

  it('and sharing it wait while its study is of another order, or of none', async () => {
    const id = await reporting.signed();
    const { studyId, orderId } = (await ada.get<{ studyId: string; orderId: string }>(`/v1/reports/${id}`))
      .body;
    const rematch = (order: string | null) =>
      known.studies.set(studyId, { ...known.studies.get(studyId), orderId: order });
    const share = (client = ada) => client.post(`/v1/reports/${id}/share`, { audience: 'other' });
    const other = newId();
    known.orders.set(other, { ...known.orders.get(orderId), id: other });
    for (const order of [other, null]) {
      rematch(order);
      expect(await amend(id, { addendum: 'More.' })).toMatchObject(conflict('study-rematched'));
      expect(await share()).toMatchObject(conflict('study-rematched'));
      await reporting.send(new ShareSignedReport({ reportId: id, revision: 1, audience: 'patient' }));
    }
    expect((await ada.get<Page<object>>(`/v1/reports/${id}/share-links`)).body.items).toEqual([]);
    rematch(orderId);
    // Who may sign and share learns of the order, whatever else they may see.
    expect((await share(app.as(reporting.organizationId, ['reports.share']))).status).toBe(201);
    const signer = app.as(reporting.organizationId, ['reports.sign']);
    expect((await amend(id, { addendum: 'More.' }, signer)).status).toBe(200);
    known.studies.delete(studyId);
    expect((await amend(id, { addendum: 'The study is gone.' })).status).toBe(200);
  });
});
