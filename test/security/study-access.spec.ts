import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ADMIN_API } from '#apps/admin-api/admin-api';
import { PUBLIC_API } from '#apps/public-api/public-api';
import { CurrentContext, Mediator, newId, Permissions, UseCases } from '#kernel';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import { ctSmall } from '#imaging/testing/ct-small';
import { DicomwebPeer } from '#imaging/testing/dicomweb-peer';
import { type ApiDescription, describeApi } from '#platform/http/openapi/serve-openapi';
import type { Client } from '#test/support/client';
import { type OpenApi, type Operation, sample } from '#test/support/sample';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

interface Door {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly client: Client;
  readonly api: OpenApi;
}

interface Study {
  readonly uid: string;
  readonly id: string;
  readonly reportId: string;
  /** What only this study, its series, instances, reports and their parts are called. */
  readonly marks: readonly string[];
}

const PASSWORD = 'somebody with few studies';

/**
 * What lets somebody see all of something that is about patients and not about studies, or manage the practice, is another
 * matter: who reads with us from outside gets none of it.
 */
const NOT_FOR_GUESTS =
  /^(?!studies\.|reports\.|worklist\.|report-templates\.|projects\.read)|^studies\.(read|grant|re-identify)$/;

/** A practice with two studies of two patients, and somebody who was given one of them. */
describe('somebody who sees only granted studies', () => {
  let system: System;
  let guest: Client;
  let guestId: string;
  let permissions: string[];
  let doors: Door[];
  let granted: Study;
  let hidden: Study;

  beforeAll(async () => {
    system = await startSystem({
      env: { RATE_LIMIT_API: '0', RATE_LIMIT_LOGIN: '0', OUTBOUND_ALLOW_PRIVATE: 'true' },
    });
    const admin = await system.as('admin');
    const key = await admin.post<{ key: string }>('/v1/api-keys', {
      name: 'Scanner',
      scopes: ['studies.store', 'studies.read'],
    });
    const scanner = new DicomwebPeer(system.public.with(key.body.key));
    await scanner.store([image('1.2.3.10', 'P-10')]);
    await scanner.store([image('1.2.3.20', 'P-20')]);
    granted = await studyOf('1.2.3.10');
    hidden = await studyOf('1.2.3.20');
    permissions = system.adminApp
      .get(Permissions)
      .all()
      .map(({ name }) => name)
      .filter((name) => !NOT_FOR_GUESTS.test(name));
    const role = await admin.post<{ id: string }>('/v1/roles', { name: 'Guests', permissions });
    const email = 'guest@demo.isocenter.test';
    const user = await admin.post<{ id: string }>('/v1/users', {
      ...{ email, name: 'Guest', password: PASSWORD, roleIds: [role.body.id] },
    });
    guestId = user.body.id;
    const login = await system.admin.post<{ accessToken: string }>('/v1/auth/login', {
      email,
      password: PASSWORD,
    });
    guest = system.admin.with(login.body.accessToken);
    const outside = system.public.with(login.body.accessToken);
    doors = [
      ...(await doorsOf(system.adminApp, ADMIN_API, guest)),
      ...(await doorsOf(system.publicApp, PUBLIC_API, outside)),
    ];
    await grant(granted.id);
  }, 240_000);
  afterAll(() => system?.stop());

  function image(uid: string, patient: string): Buffer {
    return rewriteElements(ctSmall.bytes, {
      ...{ StudyInstanceUID: uid, SeriesInstanceUID: `${uid}.7`, SOPInstanceUID: `${uid}.7.7` },
      ...{ AccessionNumber: `ACC-${patient}`, PatientID: patient, PatientName: `Name${patient}^X` },
    });
  }

  async function grant(studyId: string): Promise<void> {
    const body = { studyIds: [studyId], granteeType: 'user', granteeId: guestId };
    expect((await (await system.as('admin')).post('/v1/studies/access', body)).body).toEqual({ studies: 1 });
  }

  async function studyOf(uid: string): Promise<Study> {
    const find = async () => {
      const { rows } = await system.owner.query<{ id: string; reportId: string; parts: string[] }>(
        `SELECT st.id, r.id AS "reportId", ARRAY(SELECT id::text FROM series WHERE study_id = st.id
           UNION ALL SELECT id::text FROM instance WHERE study_id = st.id) AS parts
         FROM study st JOIN report r ON r.study_id = st.id WHERE st.study_instance_uid = $1`,
        [uid],
      );
      return rows[0];
    };
    const { id, reportId, parts } = await until('the report to be opened', find);
    const patient = `P-${uid.split('.').at(-1)!}`;
    return { uid, id, reportId, marks: [id, reportId, ...parts, uid, `ACC-${patient}`, `Name${patient}`] };
  }

  async function doorsOf(
    app: NestFastifyApplication,
    description: ApiDescription,
    client: Client,
  ): Promise<Door[]> {
    const api = (await describeApi(app, description)) as unknown as OpenApi;
    return Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        // Signing out would end the guest's own session; a stream of events does not end.
        .filter(([method]) => !(path.includes('/auth/') && method === 'post') && !path.endsWith('/live'))
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation, client, api })),
    );
  }

  /** Which of a study's names an answer tells that the question did not. */
  const told = (answer: unknown, study: Study, asked: string): string[] => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return study.marks.filter((mark) => text.includes(mark) && !asked.includes(mark));
  };

  /** Goes through a door with a study's names in its path and body, by id and by UID. */
  async function tryDoor({ method, path, operation, client, api }: Door, study: Study): Promise<string[]> {
    const leaks: string[] = [];
    const places = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
    const choices =
      places.length === 0 ? [study.id] : [study.id, study.reportId, study.uid, ...study.marks.slice(2, 4)];
    for (const id of choices) {
      const uids: Record<string, string> = { series: `${study.uid}.7`, instance: `${study.uid}.7.7` };
      const url = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
        id === study.uid ? (uids[name] ?? (/frame/i.test(name) ? '1' : id)) : id,
      );
      const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
      const body = method === 'GET' || method === 'DELETE' ? undefined : sample(schema, api, id);
      const answer = await client.request<unknown>(method, url, { body, headers: { 'if-match': '*' } });
      const names = told(answer.body, study, `${url} ${JSON.stringify(body)}`);
      if (answer.status >= 500) leaks.push(`${method} ${url} answered ${answer.status}`);
      const bytes = typeof answer.body === 'string' && url.includes(study.uid) ? answer.body.length : 0;
      if (answer.status < 300 && bytes > 0) leaks.push(`${method} ${url} answered ${bytes} characters`);
      if (names.length > 0) leaks.push(`${method} ${url} (${answer.status}) tells ${names.join(', ')}`);
    }
    return leaks;
  }

  const state = async (study: Study): Promise<unknown> => {
    const { rows } = await system.owner.query(
      `SELECT (SELECT md5(st::text) FROM study st WHERE id = $1) AS study, (SELECT md5(r::text) FROM report r WHERE id = $2) AS report,
              (SELECT count(*)::int FROM share_link WHERE report_id = $2) AS links,
              (SELECT count(*)::int FROM de_identification_study WHERE study_id = $1) AS copies`,
      [study.id, study.reportId],
    );
    return rows[0];
  };

  it('may do all that is about studies and reports, but see all of them', () => {
    expect(permissions).toEqual(
      expect.arrayContaining(['studies.read-granted', 'studies.delete', 'reports.sign', 'worklist.manage']),
    );
    expect(permissions).not.toContain('studies.read');
    expect(doors.length).toBeGreaterThan(80);
  });

  it('finds nothing of another study through any door, and changes nothing of it', async () => {
    const before = await state(hidden);
    const leaks: string[] = [];
    for (const door of doors) leaks.push(...(await tryDoor(door, hidden)));
    expect(leaks).toEqual([]);
    expect(await state(hidden)).toEqual(before);
  }, 240_000);

  it('finds nothing of it by the questions that DIMSE asks', async () => {
    const actor = {
      ...{ kind: 'user' as const, id: guestId, organizationId: system.organizationId!, name: 'Guest' },
      permissions: new Set(permissions),
    };
    const context = {
      ...{ actor, organizationId: system.organizationId!, correlationId: newId() },
      ...{ causationId: null, locale: 'en' },
    };
    const app = system.adminApp;
    const ask = (name: string, fields: object) =>
      app
        .get(CurrentContext)
        .open(context, () => app.get(Mediator).run(app.get(UseCases).build(name, fields)));
    const page = { filters: {}, limit: 100, offset: 0 };
    const questions: [string, object][] = [
      ['imaging.search-dicom-patients', page],
      ...['study', 'series', 'instance'].map((level): [string, object] => [
        'imaging.search-dicom',
        { ...page, level },
      ]),
      ['imaging.find-instances-to-send', { studyInstanceUids: [granted.uid, hidden.uid], limit: 100 }],
    ];
    for (const [name, fields] of questions) {
      const answer = JSON.stringify(await ask(name, fields));
      const patient = `P-${granted.uid.split('.').at(-1)!}`;
      expect([name, answer.includes(granted.uid) || answer.includes(patient)]).toEqual([name, true]);
      expect([name, told(answer, hidden, '')]).toEqual([name, []]);
    }
    await expect(ask('imaging.get-study', { studyId: hidden.id })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('sees the one that was granted wherever studies and reports are shown', async () => {
    // what was tried above may have been done to it
    const shown = async (client: Client, path: string): Promise<[string, number, boolean]> => {
      const { status, body } = await client.get(path);
      return [path, status, told(body, granted, '').length > 0];
    };
    const outside = system.public.with(guest.token!);
    for (const path of [
      ...['/v1/studies', `/v1/studies/${granted.id}`, `/v1/studies/${granted.id}/series`],
      ...['/v1/worklist', '/v1/reports', `/v1/reports/${granted.reportId}`],
    ])
      expect(await shown(guest, path)).toEqual([path, 200, true]);
    for (const path of [
      ...['/dicomweb/studies', '/dicomweb/series', '/dicomweb/instances'],
      ...[`/dicomweb/studies/${granted.uid}/metadata`, '/fhir/ImagingStudy'],
    ])
      expect(await shown(outside, path)).toEqual([path, 200, true]);
    const counts = await guest.get<{ all: number }>('/v1/worklist/counts');
    expect(counts.body).toMatchObject({ all: 1 });
  });

  it('has a like in the API key of a project, which leads to its studies and their reports', async () => {
    const admin = await system.as('admin');
    const project = await admin.post<{ id: string }>('/v1/projects', { name: 'Second opinions' });
    const projectId = project.body.id;
    const body = { studyIds: [hidden.id], granteeType: 'project', granteeId: projectId };
    expect((await admin.post('/v1/studies/access', body)).status).toBe(200);
    const key = { name: 'Partner', scopes: ['reports.read', 'studies.read'], projectId };
    const refused = await admin.post('/v1/api-keys', { ...key, scopes: ['orders.read', 'studies.read'] });
    expect(refused).toMatchObject({ status: 400, body: { code: 'identity.scope-beyond-project' } });
    const created = await admin.post<{ key: string }>('/v1/api-keys', key);
    const partner = system.public.with(created.body.key);
    const studies = (await partner.get('/dicomweb/studies')).body;
    expect(told(studies, hidden, '')).not.toEqual([]);
    expect(told(studies, granted, '')).toEqual([]);
    expect((await partner.get(`/dicomweb/studies/${granted.uid}/metadata`)).status).toBe(404);
    expect((await partner.get(`/dicomweb/studies/${hidden.uid}/metadata`)).status).toBe(200);
    const keys = await admin.get<{ items: object[] }>('/v1/api-keys?q=Partner');
    expect(keys.body.items).toMatchObject([{ projectId }]);
  });
});
