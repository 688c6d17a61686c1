import { newId } from '#kernel';
import { FhirClient, type SeenBundle } from '#platform/fhir/testing/fhir-client';
import type { ContextsApp } from '#test/support/contexts-app';
import { imagingPermissions } from './contracts/permissions.js';
import { FhirDesk } from './testing/fhir-desk.js';
import type { FrontDesk } from './testing/front-desk.js';

const ALL = Object.keys(imagingPermissions);

let app: ContextsApp;
let practice: FhirDesk;
let desk: FrontDesk;
let ehr: FhirClient;

beforeAll(async () => {
  app = await FhirDesk.start();
});
afterAll(() => app.stop());
beforeEach(() => {
  practice = new FhirDesk(app);
  ({ desk, ehr } = practice);
});

describe('the door', () => {
  it('says every refusal as an OperationOutcome', async () => {
    expect(await new FhirClient(app.anonymous).refusal('Patient')).toEqual([
      401,
      'login',
      'identity.sign-in-required',
    ]);
    expect(await new FhirClient(app.anonymous.with('!')).refusal('Patient')).toEqual([
      401,
      'login',
      'test.bad-token',
    ]);
    expect(await new FhirClient(practice.software([])).refusal('Patient')).toEqual([
      403,
      'forbidden',
      'identity.permission-missing',
    ]);
    expect(await ehr.refusal(`Patient/${newId()}`)).toEqual([404, 'not-found', 'fhir.resource.not-found']);
    expect(await ehr.refusal('Patient/42')).toEqual([404, 'not-found', 'fhir.resource.not-found']);
    expect(await ehr.refusal('Observation?x=1')).toEqual([404, 'not-found', 'fhir.unknown-type']);
    expect(await ehr.refusal('Patient/1/_history/2')).toEqual([404, 'not-found', 'http.404']);
    expect(await ehr.refusal('Patient?birthdate=soon')).toEqual([400, 'invalid', 'fhir.bad-parameter']);
    expect(await ehr.refusal('Patient?name:below=a')).toEqual([400, 'invalid', 'fhir.bad-parameter']);
    expect(await ehr.refusal('Patient', { accept: 'application/fhir+xml' })).toEqual([
      406,
      'not-supported',
      'fhir.not-acceptable',
    ]);
    const strict = { prefer: 'handling=strict' };
    expect(await ehr.refusal('Patient?colour=red', strict)).toEqual([
      400,
      'invalid',
      'fhir.unknown-parameter',
    ]);
    const post = await ehr.client.post<{ resourceType: string; issue: { code: string }[] }>('/fhir/Patient', {
      resourceType: 'Patient',
    });
    expect([post.status, post.headers.get('allow'), post.body.resourceType]).toEqual([
      405,
      'GET, HEAD',
      'OperationOutcome',
    ]);
    const json = await ehr.client.post<{ resourceType: string; issue: { code: string }[] }>(
      '/fhir/Patient/_search',
      { name: 'a' },
    );
    expect([json.status, json.body.issue[0]?.code]).toEqual([415, 'not-supported']);
  });

  it('leaves unknown parameters aside and says so', async () => {
    await desk.add('/v1/patients', { name: 'Anna' });
    const bundle = await ehr.get('Patient?colour=red&name=anna');
    expect(bundle.link[0]!.url).toBe(`${ehr.client.baseUrl}/fhir/Patient?name=anna`);
    expect(bundle.entry!.map(({ search }) => search.mode)).toEqual(['match', 'outcome']);
  });

  it('takes searches as forms, prints prettily, and gives parts', async () => {
    const id = await desk.add('/v1/patients', { name: 'Anna', sex: 'female' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = await ehr.client.request<SeenBundle>('POST', '/fhir/Patient/_search?_count=1', {
      body: 'name=an&gender=male&gender=female,male',
      headers,
    });
    expect([form.status, form.body.entry ?? []]).toEqual([200, []]);
    const found = await ehr.client.request<SeenBundle>('POST', '/fhir/Patient/_search', {
      body: 'name=an',
      headers,
    });
    expect(found.body.entry?.map(({ resource }) => resource.id)).toEqual([id]);
    const pretty = await fetch(`${ehr.client.baseUrl}/fhir/Patient/${id}?_pretty=true&_format=json`, {
      headers: { authorization: `Bearer ${ehr.client.token}` },
    });
    expect(await pretty.text()).toContain('\n  "resourceType": "Patient"');
    const parts = await ehr.get('Patient?_elements=gender');
    expect(Object.keys(parts.entry![0]!.resource)).toEqual([
      'resourceType',
      'id',
      'meta',
      'active',
      'gender',
    ]);
  });

  it('keeps organizations apart', async () => {
    const id = await desk.add('/v1/patients', { name: 'Anna' });
    const stranger = new FhirClient(app.as(newId(), ALL, { kind: 'api-key' }));
    expect(await stranger.refusal(`Patient/${id}`)).toEqual([404, 'not-found', 'fhir.resource.not-found']);
    expect(await stranger.ids('Patient')).toEqual([]);
  });
});
