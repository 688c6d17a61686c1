import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { ShareSignedReport } from './application/commands/share-signed-report/share-signed-report.command.js';
import { GetReportSummary, GetShareCode, GetShareLinkUrl } from './contracts/index.js';
import { LinkVisitor } from './testing/link-visitor.js';
import { type Page, PERMISSIONS, ReportingApp } from './testing/reporting-app.js';
import { KNOWN_IMAGE, known } from './testing/stand-ins.js';

interface Link {
  readonly id: string;
  readonly audience: string;
  readonly openings: number;
  readonly lockOuts: number;
  readonly wrongAnswers: number;
  readonly revokedFor: string | null;
}

describe('A signed report', () => {
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

  async function share(id: string, wish: object = {}): Promise<{ id: string; visitor: LinkVisitor }> {
    const shared = await ada.post<{ id: string; url: string }>(`/v1/reports/${id}/share`, {
      audience: 'other',
      ...wish,
    });
    expect(shared.status).toBe(201);
    return { id: shared.body.id, visitor: new LinkVisitor(app.anonymous, shared.body.url) };
  }

  const linksOf = async (id: string) =>
    (await ada.get<Page<Link>>(`/v1/reports/${id}/share-links`)).body.items;

  it('is shared by a link that shows nothing before it is opened, until it is revoked', async () => {
    const id = await reporting.signed();
    const { id: linkId, visitor } = await share(id, { days: 2 });
    const page = await visitor.look();
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.body).toContain('Röntgen &#38; Söhne');
    expect(page.body).not.toMatch(/Łucja|ACC-7|nodule|1980/);
    expect((await visitor.look('/report.pdf')).status).toBe(303);
    expect((await visitor.look('/report.pdf', { accept: '*/*' })).status).toBe(401);
    const opened = await visitor.born();
    expect([opened.status, opened.headers.get('location')]).toEqual([303, visitor.path]);
    expect(visitor.setCookie).toMatch(
      new RegExp(
        `^isocenter_share=[\\w-]{43}; Path=${visitor.path}; Max-Age=1(800|799); HttpOnly; SameSite=Lax$`,
      ),
    );
    const report = await visitor.look();
    expect(report.body).toMatch(/Łucja Żółć.*A nodule\..*Follow up\./s);
    expect(report.headers.get('content-security-policy')).toContain("default-src 'none'");
    const pdf = await visitor.look('/report.pdf');
    const type = pdf.headers.get('content-type');
    expect([pdf.status, type, pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(await linksOf(id)).toMatchObject([
      { id: linkId, openings: 1, factor: 'birth-date', revokedAt: null },
    ]);
    expect(known.accesses).toEqual(expect.arrayContaining([`viewed ${id}`, `downloaded ${id}`]));
    const { rows } = await app.owner.query<{ text: string }>(
      `SELECT payload::text AS text FROM outbox UNION ALL SELECT to_json(c)::text FROM command_journal c`,
    );
    const secrets = [visitor.path.slice(-20), visitor.cookie.split('=')[1] ?? '', '1980-02-29'];
    expect(rows.filter(({ text }) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    expect((await ada.request('DELETE', `/v1/share-links/${linkId}`)).status).toBe(204);
    expect(await visitor.look('', { accept: '*/*' })).toMatchObject({
      status: 403,
      body: { code: 'reporting.share-link-revoked' },
    });
    expect((await visitor.look()).body).toContain('This link is no longer valid');
    expect((await visitor.look('/report.pdf')).status).toBe(403);
  });

  it('is not found by a guessed link, and not told from one of another practice', async () => {
    const { visitor } = await share(await reporting.signed());
    const forged = await app.anonymous.get(visitor.path.slice(0, -3) + 'AAA');
    expect(forged).toMatchObject({ status: 404, body: { code: 'reporting.share-link.not-found' } });
    const stranger = app.as(newId(), PERMISSIONS);
    const { id } = await share(await reporting.signed());
    expect((await stranger.request('DELETE', `/v1/share-links/${id}`)).status).toBe(404);
    expect((await stranger.post(`/v1/share-links/${id}/unlock`)).status).toBe(404);
  });

  it('is not opened by the cookie of another link, nor by a made-up one', async () => {
    const id = await reporting.signed();
    const [one, other] = [(await share(id)).visitor, (await share(id)).visitor];
    await one.born();
    other.cookie = one.cookie;
    expect((await other.look()).body).not.toContain('Łucja');
    expect((await other.look('/report.pdf')).status).toBe(303);
    other.cookie = `isocenter_share=${'A'.repeat(43)}`;
    expect((await other.look(`/images/${KNOWN_IMAGE}`)).status).toBe(303);
  });

  it('counts wrong answers that come at once one by one, and is locked by the fifth until staff unlock it', async () => {
    const id = await reporting.signed();
    const { id: linkId, visitor } = await share(id);
    expect((await visitor.born('31.2.1980')).body).toContain('Please answer completely');
    expect((await linksOf(id))[0]).toMatchObject({ wrongAnswers: 0 });
    await Promise.all([1, 2, 3, 4].map((day) => visitor.born(`${day}.1.1970`)));
    expect((await linksOf(id))[0]).toMatchObject({ wrongAnswers: 4, lockOuts: 0 });
    const fifth = await visitor.born('5.1.1970');
    expect([fifth.status, fifth.body]).toEqual([403, expect.stringContaining('too many wrong answers')]);
    expect((await visitor.born()).status).toBe(403);
    expect((await linksOf(id))[0]).toMatchObject({ wrongAnswers: 0, lockOuts: 1 });
    expect(await reporting.events(id)).toContain('share-link-locked');
    expect((await ada.post(`/v1/share-links/${linkId}/unlock`)).status).toBe(204);
    expect((await visitor.born()).status).toBe(303);
  });

  it('answers wrong and unknown birth dates alike', async () => {
    const id = await reporting.signed();
    const { visitor } = await share(id);
    const wrong = await visitor.born('1.1.1970');
    await app.owner.query(`UPDATE report SET subject = subject - 'patientBirthDate' WHERE id = $1`, [id]);
    const orderId = (await ada.get<{ orderId: string }>(`/v1/reports/${id}`)).body.orderId;
    known.orders.set(orderId, { ...known.orders.get(orderId), patientBirthDate: null });
    const unknown = await visitor.born();
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  });

  it('can be opened only so often', async () => {
    const { visitor } = await share(await reporting.signed(), { maxOpenings: 1 });
    await visitor.born();
    expect((await visitor.look()).status).toBe(200);
    visitor.cookie = '';
    expect((await visitor.look()).body).toContain('opened as often as it may be');
    expect((await visitor.born()).status).toBe(403);
  });

  it('shows its images where the link does, and no others', async () => {
    const id = await reporting.signed();
    const { visitor } = await share(id, { images: true });
    await visitor.born();
    expect((await visitor.look()).body).toContain(`/images/${KNOWN_IMAGE}?size=small`);
    const small = await visitor.look(`/images/${KNOWN_IMAGE}?size=small`);
    expect([small.status, small.body, small.headers.get('cache-control')]).toEqual([
      200,
      'picture 320',
      'no-store',
    ]);
    for (const path of ['9.9.9', '..%2f..%2fetc', '%2e%2e', '1.2.3%00', '1.2.3%0d%0aSet-Cookie:x=1'])
      expect((await visitor.look(`/images/${path}`)).status).toBe(404);
    const statusOf = async (frame: string) =>
      (await visitor.look(`/images/${KNOWN_IMAGE}?frame=${frame}`)).status;
    expect(await Promise.all(['3', '4', 'x'].map(statusOf))).toEqual([200, 404, 200]);
    const viewer = await visitor.send({}, '/viewer');
    expect([viewer.status, viewer.headers.get('location')]).toEqual([303, 'https://viewer.test/open/1.2.3']);
    const { visitor: without } = await share(id, { images: false });
    await without.born();
    expect((await without.look(`/images/${KNOWN_IMAGE}`)).status).toBe(403);
    expect((await without.send({}, '/viewer')).status).toBe(403);
  });

  it('asks for a code where no birth date is known, which is sent and works once', async () => {
    const id = await reporting.signed({ order: { patientBirthDate: null } });
    expect((await ada.post(`/v1/reports/${id}/share`, { audience: 'other' })).status).toBe(422);
    const { id: shareLinkId, visitor } = await share(id, { audience: 'patient' });
    expect((await visitor.look()).body).not.toContain('name="code"');
    expect((await visitor.send({}, '/code')).status).toBe(303);
    expect((await visitor.look()).body).toContain('name="code"');
    expect((await visitor.send({}, '/code')).status).toBe(429);
    const sent = await reporting.system(() => app.mediator.ask(new GetShareCode({ shareLinkId })));
    expect(sent?.code).toMatch(/^\d{6}$/);
    expect((await visitor.send({ code: sent!.code })).status).toBe(303);
    visitor.cookie = '';
    expect((await visitor.send({ code: sent!.code })).status).toBe(422);
    const { rows } = await app.owner.query<{ text: string }>('SELECT payload::text AS text FROM outbox');
    expect(rows.some(({ text }) => text.includes(sent!.code))).toBe(false);
  });

  it('is shared with the patient and the referrer once for each version, when they can be reached', async () => {
    const id = await reporting.signed();
    const shareSigned = (audience: 'patient' | 'referrer', revision = 1, reportId = id) =>
      reporting.send(new ShareSignedReport({ reportId, revision, audience }));
    await shareSigned('patient');
    await shareSigned('patient');
    await shareSigned('referrer');
    await shareSigned('referrer', 2);
    const { body } = await ada.get<Page<Link>>(`/v1/reports/${id}/share-links?sort=createdAt`);
    expect(body.items.map(({ audience }) => audience)).toEqual(['patient', 'referrer']);
    const shareLinkId = body.items[0]?.id ?? '';
    const { url } = await reporting.system(() => app.mediator.ask(new GetShareLinkUrl({ shareLinkId })));
    expect((await app.anonymous.get(new URL(url).pathname)).status).toBe(200);
    const alone = await reporting.signed({ order: { conversationId: null, referrerEmail: null } });
    await shareSigned('patient', 1, alone);
    await shareSigned('referrer', 1, alone);
    expect(await linksOf(alone)).toEqual([]);
  });

  it('is shared with a patient who never wrote, if they have agreed to e-mail, also by a code', async () => {
    const walkIn = async (patient: { email: string | null; contactConsent: boolean }): Promise<string> => {
      const patientId = newId();
      known.patients.set(patientId, patient);
      const order = { conversationId: null, patientId, patientBirthDate: null };
      const id = await reporting.signed({ order });
      await reporting.send(new ShareSignedReport({ reportId: id, revision: 1, audience: 'patient' }));
      return id;
    };
    const links = await linksOf(await walkIn({ email: 'anna@home.test', contactConsent: true }));
    expect(links).toMatchObject([{ audience: 'patient', factor: 'code' }]);
    expect(await linksOf(await walkIn({ email: 'anna@home.test', contactConsent: false }))).toEqual([]);
    expect(await linksOf(await walkIn({ email: null, contactConsent: true }))).toEqual([]);
  });

  it('is shown in its newest version by an older link, never in one before', async () => {
    const id = await reporting.signed();
    const { visitor } = await share(id);
    await visitor.born();
    const amendment = { password: 'right', reason: 'Wrong side.', findings: 'A nodule on the left.' };
    expect((await reporting.change(ada, 'POST', `${id}/amend`, '*', amendment)).status).toBe(200);
    expect((await visitor.look()).body).toMatch(/was changed.*Wrong side\..*A nodule on the left\./s);
    expect((await visitor.look('/report.pdf')).status).toBe(503);
    await reporting.makeDocument(id);
    expect((await visitor.look('/report.pdf')).headers.get('content-disposition')).toContain('-v2.pdf');
  });

  it('tells of amendments once a version, and of none where the practice does not want it', async () => {
    const id = await reporting.signed();
    const shareSigned = (revision: number) =>
      reporting.send(new ShareSignedReport({ reportId: id, revision, audience: 'patient' }));
    const amend = async (): Promise<void> => {
      await reporting.change(ada, 'POST', `${id}/amend`, '*', {
        password: 'right',
        reason: 'More.',
        addendum: 'And more.',
      });
      await reporting.makeDocument(id);
    };
    await shareSigned(1);
    await amend();
    await shareSigned(2);
    await shareSigned(2);
    expect(await linksOf(id)).toHaveLength(2);
    const policy = await ada.get<{ audiences: object }>('/v1/share-policy');
    const body = { audiences: policy.body.audiences, tellOfAmendments: false, quietHours: null };
    const put = (etag: string) =>
      ada.request('PUT', '/v1/share-policy', { body, headers: { 'if-match': etag } });
    const etag = policy.headers.get('etag') ?? '';
    expect((await put(etag)).body).toMatchObject({ tellOfAmendments: false, version: 2 });
    expect((await put(etag)).status).toBe(412);
    await amend();
    await shareSigned(3);
    expect(await linksOf(id)).toHaveLength(2);
  });

  it('is shared as the practice has decided, by those who may decide it', async () => {
    const audience = { factor: 'birth-date-and-number', days: 3, maxOpenings: 5, images: false };
    const audiences = { patient: audience, referrer: audience, other: audience };
    const body = { audiences, tellOfAmendments: true, quietHours: { from: '21:00', to: '07:00' } };
    const headers = { 'if-match': '*' };
    const desk = app.as(reporting.organizationId, ['reports.share']);
    expect((await desk.request('PUT', '/v1/share-policy', { body, headers })).status).toBe(403);
    expect((await ada.request('PUT', '/v1/share-policy', { body, headers })).status).toBe(200);
    expect((await desk.get('/v1/share-policy')).body).toMatchObject(body);
    const id = await reporting.signed({ order: { accessionNumber: 'A-2611-0042' } });
    const { visitor } = await share(id);
    expect((await linksOf(id))[0]).toMatchObject({ factor: 'birth-date-and-number', maxOpenings: 5 });
    const born = { day: '29', month: '2', year: '1980' };
    expect((await visitor.send({ ...born, numberEnd: '0043' })).status).toBe(422);
    expect((await visitor.send({ ...born, numberEnd: '0042' })).status).toBe(303);
  });

  it('says that it was withdrawn, and nothing else', async () => {
    const id = await reporting.signed();
    const { visitor } = await share(id, { factor: 'none' });
    expect((await visitor.send({})).status).toBe(303);
    expect((await visitor.look()).body).toContain('Łucja');
    const withdrawn = await reporting.change(ada, 'POST', `${id}/withdraw`, '*', {
      reason: 'Wrong patient.',
    });
    expect(withdrawn.body).toMatchObject({ status: 'entered-in-error' });
    const page = await visitor.look();
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('has withdrawn this report')]);
    expect(page.body).not.toMatch(/Łucja|nodule|Wrong patient/);
    expect((await visitor.look('/report.pdf')).status).toBe(403);
    expect((await linksOf(id))[0]).toMatchObject({ revokedFor: 'report-withdrawn' });
    expect((await ada.post(`/v1/reports/${id}/share`, { audience: 'other' })).status).toBe(409);
    const summary = await reporting.system(() => app.mediator.ask(new GetReportSummary({ reportId: id })));
    expect(summary).toMatchObject({ status: 'entered-in-error', revision: 1 });
  });
});
