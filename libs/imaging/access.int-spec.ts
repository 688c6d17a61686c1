import { Readable } from 'node:stream';
import { CurrentContext, newId, Sql } from '#kernel';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { FindPriorStudies } from './application/queries/find-prior-studies/find-prior-studies.query.js';
import { InstanceStore } from './application/services/instance-store.js';
import { FindReadableStudies } from './contracts/index.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { knownGrantees, KnownGranteesModule } from './testing/known-grantees.js';
import { knownProjects, KnownProjectsModule } from './testing/known-projects.js';
import { ResearchDesk } from './testing/research-desk.js';
import { StudyDeskModule } from './testing/study-desk.module.js';

/** Starting compiles and loads modules, which takes a busy machine long. */
const START_MS = 240_000;
const RESTRICTED = ['studies.read-granted'];

let app: ContextsApp;
let organization: string;
let archivist: Client;
let guest: Client;
const [guestId, roleId] = [newId(), newId()];

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, KnownGranteesModule, KnownProjectsModule, StudyDeskModule]);
  knownGrantees.set(guestId, 'Guest').set(roleId, 'Guests');
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  organization = newId();
  archivist = app.as(organization, ['studies.read', 'studies.grant']);
  guest = app.as(organization, RESTRICTED, { id: guestId, roles: [roleId] });
});

/** Stores a study; answers its id. */
async function store(uid: string, elements: Record<string, string> = {}): Promise<string> {
  const file = rewriteElements(ctSmall.bytes, {
    ...{
      StudyInstanceUID: uid,
      SeriesInstanceUID: `${uid}.1`,
      SOPInstanceUID: `${uid}.2`,
      AccessionNumber: '',
    },
    ...{ PatientID: `P-${uid}`, PatientBirthDate: '19700131', ...elements },
  });
  const contents = Readable.from([Readable.from([file])]) as AsyncIterable<AsyncIterable<Buffer>>;
  await app.run(organization, () => app.get(InstanceStore).store(organization, contents));
  const { rows } = await app.owner.query<{ id: string }>(
    'SELECT id FROM study WHERE organization_id = $1 AND study_instance_uid = $2',
    [organization, uid],
  );
  return rows[0]?.id ?? '';
}

async function listed(client: Client, query = ''): Promise<string[]> {
  const { body } = await client.get<{ items: { id: string }[] }>(`/v1/studies?sort=receivedAt${query}`);
  return body.items.map(({ id }) => id);
}

const grant = (fields: object, client = archivist) =>
  client.post<{ studies: number; code: string }>('/v1/studies/access', {
    ...{ granteeType: 'user', granteeId: guestId },
    ...fields,
  });
const revoke = (fields: object) =>
  archivist.post('/v1/studies/access/revoke', { granteeType: 'user', granteeId: guestId, ...fields });

/** A project that the guest is a member of. */
function project(): string {
  const id = newId();
  knownProjects.set(id, { memberId: guestId, archived: false });
  return id;
}

describe('Who sees only what was granted', () => {
  it('finds nothing at first, and what is granted until it is revoked', async () => {
    const [one, other] = [await store('1.1'), await store('1.2')];
    expect(await listed(guest)).toEqual([]);
    expect(await listed(archivist)).toEqual([one, other]);
    expect((await guest.get(`/v1/studies/${one}`)).status).toBe(404);
    expect((await grant({ studyIds: [one], reason: 'Second opinion' })).body).toEqual({ studies: 1 });
    expect(await listed(guest)).toEqual([one]);
    expect((await guest.get(`/v1/studies/${one}`)).status).toBe(200);
    expect((await guest.get(`/v1/studies/${one}/series`)).body).toHaveLength(1);
    expect((await guest.get(`/v1/studies/${other}`)).status).toBe(404);
    expect((await guest.get(`/v1/studies/${other}/series`)).body).toEqual([]);
    expect((await guest.get('/dicomweb/studies')).body).toHaveLength(1);
    expect((await guest.get('/dicomweb/studies/1.1/metadata')).status).toBe(200);
    for (const path of ['', '/metadata', '/series/1.2.1', '/series/1.2.1/instances/1.2.2', '/rendered'])
      expect([path, (await guest.get(`/dicomweb/studies/1.2${path}`)).status]).toEqual([path, 404]);
    expect((await revoke({ studyIds: [one, other] })).body).toEqual({ studies: 1 });
    expect(await listed(guest)).toEqual([]);
    expect((await guest.get('/dicomweb/studies/1.1/metadata')).status).toBe(404);
    const history = await archivist.get<{ action: string; reason: string | null }[]>(
      `/v1/studies/${one}/history`,
    );
    expect(history.body).toMatchObject([
      { action: 'access-revoked', reason: null, details: { granteeType: 'user', granteeId: guestId } },
      { action: 'access-granted', reason: 'Second opinion', details: { includePriors: false } },
    ]);
    expect((await guest.get(`/v1/studies/${one}/history`)).status).toBe(404);
  });

  it('is a user, all of a role, or the members of a project', async () => {
    const [one, two, three] = [await store('2.1'), await store('2.2'), await store('2.3')];
    await grant({ studyIds: [one], granteeType: 'role', granteeId: roleId });
    expect(await listed(guest)).toEqual([one]);
    const projectId = project();
    await grant({ studyIds: [two], granteeType: 'project', granteeId: projectId });
    await grant({ studyIds: [three] });
    expect(await listed(guest)).toEqual([one, two, three]);
    expect(await listed(archivist, `&projectId=${projectId}`)).toEqual([two]);
    const key = app.as(organization, ['studies.read'], { kind: 'api-key', only: { project: [projectId] } });
    expect(await listed(key)).toEqual([two]);
    expect(await listed(app.as(organization, RESTRICTED))).toEqual([]);
    knownProjects.set(projectId, { memberId: guestId, archived: true });
    expect(await listed(guest)).toEqual([one, three]);
    const late = await grant({ studyIds: [one], granteeType: 'project', granteeId: projectId });
    expect(late).toMatchObject({ status: 409, body: { code: 'imaging.project-archived' } });
  });

  it('sees earlier studies of the patient when that was granted, and no later ones', async () => {
    const who = { PatientID: 'P-7' };
    const older = await store('3.1', { ...who, StudyDate: '20200101' });
    const own = await store('3.2', { ...who, StudyDate: '20210101' });
    await store('3.3', { ...who, StudyDate: '20220101' });
    await store('3.4', { ...who, StudyDate: '20190101', PatientBirthDate: '19800101' });
    const actor = {
      ...{ kind: 'user' as const, id: guestId, organizationId: organization, name: 'Guest' },
      permissions: new Set(RESTRICTED),
    };
    const context = {
      actor,
      organizationId: organization,
      correlationId: newId(),
      causationId: null,
      locale: 'en',
    };
    const priors = () =>
      app.get(CurrentContext).open(context, () => app.mediator.ask(new FindPriorStudies({ studyId: own })));
    await expect(priors()).rejects.toMatchObject({ code: 'imaging.study.not-found' });
    await grant({ studyIds: [own] });
    expect(await priors()).toEqual([]);
    await grant({ studyIds: [own], includePriors: true });
    expect(await priors()).toMatchObject([{ studyId: older }]);
    expect((await listed(guest)).sort()).toEqual([older, own].sort());
    const readable = (studyIds: string[]) =>
      app.get(CurrentContext).open(context, () => app.mediator.ask(new FindReadableStudies({ studyIds })));
    expect(await readable([older, newId()])).toEqual([older]);
  });

  it('sees it until it ends by itself', async () => {
    const one = await store('4.1');
    const past = await grant({ studyIds: [one], expiresAt: '2020-01-01T00:00:00Z' });
    expect(past).toMatchObject({ status: 400, body: { code: 'imaging.expiry-passed' } });
    await grant({ studyIds: [one], expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await listed(guest)).toEqual([one]);
    await app.owner.query(`UPDATE study_grant SET expires_at = now() - interval '1 s' WHERE study_id = $1`, [
      one,
    ]);
    expect(await listed(guest)).toEqual([]);
    expect((await archivist.get(`/v1/studies/${one}/access`)).body).toMatchObject([
      { granteeType: 'user', granteeName: 'Guest', expired: true },
    ]);
  });
});

describe('Granting', () => {
  it('takes studies by name, by patient or by order, one way at a time', async () => {
    const one = await store('5.1');
    expect(await grant({})).toMatchObject({ status: 400, body: { code: 'imaging.studies-not-chosen' } });
    expect((await grant({ studyIds: [one], patientId: newId() })).status).toBe(400);
    expect((await grant({ studyIds: [one, newId()] })).status).toBe(404);
    expect((await grant({ patientId: newId() })).status).toBe(404);
    const desk = app.as(organization, ['patients.read', 'patients.manage']);
    const patient = { name: 'Anna Müller', birthDate: '1970-01-31', contactConsent: true };
    const patientId = (await desk.post<{ id: string }>('/v1/patients', patient)).body.id;
    await app.owner.query('UPDATE study SET patient_id = $2 WHERE id = $1', [one, patientId]);
    expect((await grant({ patientId })).body).toEqual({ studies: 1 });
    expect(await listed(guest)).toEqual([one]);
  });

  it('is for those who may, among what they see, to those who are there', async () => {
    const [one, two] = [await store('6.1'), await store('6.2')];
    const reader = app.as(organization, ['studies.read']);
    expect((await grant({ studyIds: [one] }, reader)).status).toBe(403);
    for (const granteeType of ['user', 'role', 'project'])
      expect(await grant({ studyIds: [one], granteeType, granteeId: newId() })).toMatchObject({
        status: 404,
        body: { code: `imaging.${granteeType}.not-found` },
      });
    await grant({ studyIds: [one] });
    const lesser = app.as(organization, [...RESTRICTED, 'studies.grant'], { id: guestId });
    expect((await grant({ studyIds: [one], includePriors: true }, lesser)).status).toBe(200);
    expect((await grant({ studyIds: [two] }, lesser)).status).toBe(404);
    expect((await lesser.get(`/v1/studies/${two}/access`)).status).toBe(404);
    expect((await lesser.get(`/v1/studies/${one}/access`)).body).toMatchObject([{ includePriors: true }]);
  });
});

describe('De-identified copies for a project', () => {
  it('are there for its members, and are nobody’s examination', async () => {
    const desk = new ResearchDesk(app, organization);
    const studyId = await desk.storeCt('7.1');
    const projectId = project();
    const started = await desk.start({ studyIds: [studyId], destination: { projectId } });
    expect(await desk.settle(started.body.id)).toMatchObject({ state: 'done', refused: 0 });
    const [copy, ...more] = await listed(guest);
    expect(more).toEqual([]);
    expect((await guest.get(`/v1/studies/${copy ?? ''}`)).body).toMatchObject({ projectId, orderId: null });
    const { rows } = await app.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY position`,
      [copy],
    );
    expect(rows).toEqual([{ type: 'imaging.study-copied' }]);
    const { body } = await archivist.get<{ items: { id: string }[] }>('/v1/studies/unmatched');
    expect(body.items.map(({ id }) => id)).toEqual([studyId]);
    expect(await listed(app.as(organization, RESTRICTED))).toEqual([]);
    const unknown = await desk.start({ studyIds: [studyId], destination: { projectId: newId() } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'imaging.project.not-found' } });
  });
});

describe('Who may see all', () => {
  it('pays nothing for what others may not', async () => {
    await store('8.1');
    const asked = jest.spyOn(Object.getPrototypeOf(app.get(Sql)) as Sql, 'rows');
    try {
      await archivist.get('/dicomweb/studies');
      expect(asked).toHaveBeenCalledTimes(1);
      expect(asked.mock.calls[0]?.[0]).not.toContain('study_grant');
      asked.mockClear();
      await guest.get('/dicomweb/studies');
      expect(asked.mock.calls[0]?.[0]).toContain('study_grant');
    } finally {
      asked.mockRestore();
    }
  });
});
