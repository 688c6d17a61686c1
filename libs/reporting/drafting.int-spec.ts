import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { type Page, ReportingApp } from './testing/reporting-app.js';
import { EARLIER_IMAGE, known, KNOWN_IMAGE } from './testing/stand-ins.js';

interface Draft {
  readonly number: number;
  readonly kind: string;
  readonly authorName: string;
}

describe('Drafts and versions of reports', () => {
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

  const write = (client: Client, id: string, version: number | '*', body: object) =>
    reporting.change(client, 'PATCH', id, version, body);
  const drafts = async (id: string) => (await ada.get<Draft[]>(`/v1/reports/${id}/drafts`)).body;

  it('keeps every draft, but those that follow one another while somebody types', async () => {
    const id = await reporting.arrived();
    await write(ada, id, '*', { findings: 'A' });
    await write(ada, id, '*', { findings: 'A nodule.' });
    await write(ada, id, '*', { findings: 'A nodule.', manual: true });
    await write(ada, id, '*', { impression: 'Follow up.' });
    await ada.post(`/v1/reports/${id}/release`);
    expect((await write(bea, id, '*', { findings: 'Two nodules.' })).body).toMatchObject({ draft: 4 });
    expect((await drafts(id)).map(({ number, kind }) => [number, kind])).toEqual([
      [4, 'auto'],
      [3, 'auto'],
      [2, 'manual'],
      [1, 'auto'],
    ]);
    expect((await ada.get(`/v1/reports/${id}/drafts/1`)).body).toMatchObject({
      content: { findings: 'A nodule.' },
    });
    const diff = await ada.get<{ section: string; changed: boolean; parts: object[] }[]>(
      `/v1/reports/${id}/drafts/diff?from=2&to=4`,
    );
    expect(diff.body.filter(({ changed }) => changed).map(({ section }) => section)).toEqual([
      'findings',
      'impression',
    ]);
    expect(known.accesses).toContain(`read ${id}`);
    await bea.post(`/v1/reports/${id}/release`);
    const restored = await reporting.change(ada, 'POST', `${id}/drafts/1/restore`, '*');
    expect(restored).toMatchObject({ status: 200, body: { draft: 5 } });
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({
      content: { findings: 'A nodule.', impression: '' },
    });
    expect((await ada.get(`/v1/reports/${id}/drafts/99`)).status).toBe(404);
    const software = app.as(reporting.organizationId, ['reports.read'], { kind: 'api-key' });
    expect((await software.get(`/v1/reports/${id}/drafts`)).status).toBe(403);
  });

  it('refuses who looked at another version, says who was faster, and loses neither text', async () => {
    const id = await reporting.arrived();
    const seen = (await write(ada, id, '*', { findings: 'Clear.', impression: 'Normal.' })).body.version;
    await ada.post(`/v1/reports/${id}/release`);
    await write(bea, id, '*', { findings: 'A nodule.' });
    const refused = await ada.request<Record<string, unknown>>('PATCH', `/v1/reports/${id}`, {
      body: { findings: 'Clear.', impression: 'Normal chest.' },
      headers: { 'if-match': `"${seen}"` },
    });
    const { version } = (await ada.get<{ version: number }>(`/v1/reports/${id}`)).body;
    expect(refused).toMatchObject({ status: 412, body: { code: 'reporting.draft-refused', version } });
    expect(refused.body['detail']).toMatch(
      /^Dr\. .* changed this report at 20.*Your text is kept as draft 3/,
    );
    expect((await drafts(id))[0]).toMatchObject({ number: 3, kind: 'refused' });
    const merged = await ada.get<{
      version: number;
      sections: { section: string; text: string; conflict: boolean }[];
    }>(`/v1/reports/${id}/drafts/3/merge`);
    expect(merged.body.version).toBe(version);
    expect(
      Object.fromEntries(merged.body.sections.map(({ section, text }) => [section, text])),
    ).toMatchObject({
      findings: 'A nodule.',
      impression: 'Normal chest.',
    });
    expect(merged.body.sections.filter(({ conflict }) => conflict)).toEqual([]);
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({ content: { impression: 'Normal.' } });
  });

  it('names the resident, who reviews, and what the attending found otherwise', async () => {
    const resident = app.as(reporting.organizationId, ['reports.write', 'reports.read', 'worklist.read']);
    const id = await reporting.arrived();
    await write(resident, id, '*', { findings: 'A nodule.', impression: 'Benign.' });
    const preliminary = (body?: object) =>
      resident.request(`POST`, `/v1/reports/${id}/preliminary`, { body, headers: { 'if-match': '*' } });
    expect(await preliminary({})).toMatchObject({
      status: 422,
      body: { code: 'reporting.supervisor-required' },
    });
    const stranger = newId();
    known.strangers.add(stranger);
    expect((await preliminary({ supervisorId: stranger })).status).toBe(422);
    const me = newId();
    const attending = app.as(
      reporting.organizationId,
      ['reports.write', 'reports.sign', 'reports.read', 'worklist.read'],
      {
        id: me,
      },
    );
    expect((await preliminary({ supervisorId: me })).status).toBe(200);
    // Issued again, it is for the same to review.
    expect((await preliminary()).status).toBe(200);
    const review = await attending.get<Page<{ reportId: string }>>('/v1/worklist?toReview=true');
    expect(review.body.items.map(({ reportId }) => reportId)).toEqual([id]);
    // The resident does not have to give it back.
    expect((await write(attending, id, '*', { impression: 'Suspicious.' })).status).toBe(200);
    const sign = (body: object) =>
      reporting.change(attending, 'POST', `${id}/sign`, '*', { password: 'right', ...body });
    expect((await sign({ discrepancy: 'major' })).status).toBe(422);
    expect((await sign({ discrepancy: 'major', discrepancyNote: 'Spicules.' })).status).toBe(200);
    const revisions = (await ada.get<Record<string, unknown>[]>(`/v1/reports/${id}/revisions`)).body;
    expect(revisions).toMatchObject([
      { change: 'preliminary', signerName: null, supervisorName: `Dr. ${me.slice(-4)}` },
      { change: 'preliminary' },
      {
        change: 'final',
        discrepancy: 'major',
        discrepancyNote: 'Spicules.',
        signerName: `Dr. ${me.slice(-4)}`,
      },
    ]);
    expect(revisions[2]?.['authorName']).toBe(revisions[0]?.['authorName']);
    expect(revisions[2]?.['authorName']).not.toBe(revisions[2]?.['signerName']);
    expect(await reporting.events(id)).toContain('preliminary-discrepancy-found');
  });

  it('tells who withdrew a report, when and why', async () => {
    const id = await reporting.signed();
    const withdraw = (reason: string) => reporting.change(ada, 'POST', `${id}/withdraw`, '*', { reason });
    expect((await withdraw('Wrong patient.')).body).toMatchObject({ status: 'entered-in-error' });
    expect((await ada.get(`/v1/reports/${id}`)).body).toMatchObject({
      withdrawnReason: 'Wrong patient.',
      withdrawnByName: expect.stringMatching(/^Dr\. /),
      withdrawnAt: expect.any(String),
    });
    for (const action of ['claim', 'late-images/seen', 'release'])
      expect([200, 409]).toContain((await ada.post(`/v1/reports/${id}/${action}`)).status);
    expect((await withdraw('Again.')).status).toBe(409);
  });

  it('shows images of the study or of earlier ones, in the order that was chosen', async () => {
    const id = await reporting.arrived();
    const { studyId } = (await ada.get<{ studyId: string }>(`/v1/reports/${id}`)).body;
    const image = { sopInstanceUid: KNOWN_IMAGE, frame: 2, caption: ' Nodule ' };
    const earlier = { sopInstanceUid: EARLIER_IMAGE };
    const put = (version: number | '*', images: object[]) =>
      reporting.change(ada, 'PUT', `${id}/key-images`, version, { images });
    expect(await put('*', [earlier])).toMatchObject({
      status: 422,
      body: { code: 'reporting.not-its-image' },
    });
    known.priors.set(studyId, [
      {
        ...{ studyId: newId(), studyInstanceUid: '1.2', accessionNumber: null, orderId: null },
        ...{ studyDate: '2025-03-01', description: 'CT', modalities: ['CT'], bodyParts: [] },
        relevance: 'other',
      },
    ]);
    const chosen = await put('*', [earlier, image]);
    expect(chosen).toMatchObject({ status: 200, body: { status: 'draft' } });
    const shown = async () => (await ada.get<{ keyImages: object[] }>(`/v1/reports/${id}`)).body.keyImages;
    expect(await shown()).toMatchObject([
      { studyInstanceUid: '1.2', studyDate: '2025-03-01', frame: 1, caption: null },
      { studyId, sopInstanceUid: KNOWN_IMAGE, frame: 2, caption: 'Nodule' },
    ]);
    expect((await put(chosen.body.version - 1, [])).status).toBe(412);
    for (const [status, images] of [
      [422, [{ ...image, frame: 4 }]],
      [422, [{ sopInstanceUid: '9.9' }]],
      [400, [image, image]],
      [400, Array.from({ length: 13 }, (_, n) => ({ sopInstanceUid: `1.${n}` }))],
      [400, [{ ...image, caption: 'x'.repeat(201) }]],
    ] as const)
      expect((await put('*', [...images])).status).toBe(status);
    expect(await shown()).toHaveLength(2);
  });
});
