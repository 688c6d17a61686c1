import { FhirClient } from '#platform/fhir/testing/fhir-client';
import type { ContextsApp } from '#test/support/contexts-app';
import type { PatientResource } from './presentation/public/fhir/patient-resource.js';
import { FhirDesk } from './testing/fhir-desk.js';
import type { FrontDesk } from './testing/front-desk.js';

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

describe('patients over FHIR', () => {
  it('have names, numbers, sex, birth date, and how they are reached for those who may know', async () => {
    const id = await desk.add('/v1/patients', {
      name: 'Anna Maria Müller',
      number: 'P-1',
      birthDate: '1970-01-31',
      sex: 'female',
      phone: '+49 30 1',
      email: 'a@b.test',
    });
    await desk.client.post(`/v1/patients/${id}/identifiers`, { value: 'X-9', issuer: '1.2.3' });
    const insured = { value: 'A123456780', issuer: 'Health Fund', type: 'insurance' };
    await desk.client.post(`/v1/patients/${id}/identifiers`, insured);
    const patient = await ehr.get<PatientResource>(`Patient/${id}`);
    expect(patient).toMatchObject({
      resourceType: 'Patient',
      active: true,
      name: [{ text: 'Anna Maria Müller', family: 'Müller', given: ['Anna', 'Maria'] }],
      gender: 'female',
      birthDate: '1970-01-31',
      telecom: [
        { system: 'phone', value: '+49 30 1' },
        { system: 'email', value: 'a@b.test' },
      ],
      identifier: [
        {
          use: 'usual',
          system: `${ehr.client.baseUrl}/fhir/sid/${practice.organization}/patient-number`,
          value: 'P-1',
        },
        { use: 'secondary', system: 'urn:oid:1.2.3', value: 'X-9' },
        // the number of the insured person, not of the insurer
        { value: 'A123456780', type: { coding: [{ code: 'MB' }] } },
      ],
    });
    const reader = new FhirClient(practice.software(['patients.read']));
    expect((await reader.get<PatientResource>(`Patient/${id}`)).telecom).toBeUndefined();
    expect(await reader.refusal('Patient?phone=1')).toEqual([403, 'forbidden', 'imaging.patient-contact']);
  });

  it('are found by each parameter, alone and together', async () => {
    const anna = await desk.add('/v1/patients', {
      name: 'Anna Müller',
      number: 'P-1',
      birthDate: '1970-01-31',
      sex: 'female',
      phone: '+491',
      email: 'anna@b.test',
    });
    const ben = await desk.add('/v1/patients', { name: 'Ben van Muller-Ott' });
    const system = encodeURIComponent(
      `${ehr.client.baseUrl}/fhir/sid/${practice.organization}/patient-number`,
    );
    const both = [anna, ben].sort();
    for (const [query, ids] of [
      [`_id=${anna}`, [anna]],
      [`_id=${anna},${ben},x`, both],
      ['identifier=P-1', [anna]],
      [`identifier=${system}|P-1`, [anna]],
      [`identifier=${system}|`, [anna]],
      ['identifier=urn:oid:9.9|P-1', []],
      ['name=mull', both],
      ['name=mül', both],
      ['name=ull', []],
      ['name:contains=ull', both],
      ['name:exact=Anna Müller', [anna]],
      ['name:exact=anna müller', []],
      ['family=muller', both],
      ['family=anna', []],
      ['given=van', [ben]],
      ['given=anna,ben', both],
      ['birthdate=1970-01-31', [anna]],
      ['birthdate=1970', [anna]],
      ['birthdate=gt1970-01-31', []],
      ['birthdate=ge1970-01&birthdate=lt1971', [anna]],
      ['birthdate:missing=true', [ben]],
      ['gender=female', [anna]],
      ['gender=male,female', [anna]],
      ['phone=%2B491', [anna]],
      ['email=email|anna@b.test', [anna]],
      ['active=true', both],
      ['active=false', []],
      ['_lastUpdated=gt2000', both],
      ['_lastUpdated=lt2000', []],
      ['name=mull&gender=female', [anna]],
    ] as const)
      expect([query, (await ehr.ids(`Patient?${query}`)).sort()]).toEqual([query, ids]);
  });

  it('who were merged are inactive and say who replaced them', async () => {
    const [survivor, duplicate] = [
      await desk.add('/v1/patients', { name: 'Anna Müller' }),
      await desk.add('/v1/patients', { name: 'Anne Müller', number: 'P-2' }),
    ];
    await desk.client.post(`/v1/patients/${survivor}/merge`, { duplicateId: duplicate });
    expect(await ehr.get<PatientResource>(`Patient/${duplicate}`)).toMatchObject({
      active: false,
      link: [{ other: { reference: `Patient/${survivor}` }, type: 'replaced-by' }],
    });
    expect(await ehr.get<PatientResource>(`Patient/${survivor}`)).toMatchObject({
      active: true,
      link: [{ other: { reference: `Patient/${duplicate}` }, type: 'replaces' }],
      identifier: [{ use: 'usual', value: 'P-2' }],
    });
    expect(await ehr.ids('Patient?active=true')).toEqual([survivor]);
  });
});

describe('versions', () => {
  it('change with whatever changes a resource, and a reader who has one need not get it again', async () => {
    const id = await desk.add('/v1/patients', { name: 'Anna Müller' });
    const read = (headers: Record<string, string> = {}) => ehr.client.get(`/fhir/Patient/${id}`, { headers });
    const first = await read();
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"\d{16}"$/);
    expect(Date.parse(first.headers.get('last-modified')!)).toBeGreaterThan(0);
    expect((await read({ 'if-none-match': etag })).status).toBe(304);
    await desk.client.post(`/v1/patients/${id}/identifiers`, { value: 'X', issuer: 'A' });
    const second = await read({ 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect(second.headers.get('etag')! > etag).toBe(true);
    const { lastUpdated } = (second.body as unknown as PatientResource).meta!;
    expect(await ehr.ids(`Patient?_lastUpdated=${lastUpdated}`)).toEqual([id]);
    expect(await ehr.ids(`Patient?_lastUpdated=gt${lastUpdated}`)).toEqual([]);
  });
});

describe('pages', () => {
  it('follow each other by their links, in either order, and count when asked', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) ids.push(await desk.add('/v1/patients', { name }));
    expect((await ehr.pages('Patient?_count=2&_sort=_lastUpdated')).flat()).toEqual(ids);
    expect((await ehr.pages('Patient?_count=2')).map(({ length }) => length)).toEqual([2, 2, 1]);
    expect((await ehr.pages('Patient?_count=5&_sort=-_lastUpdated')).flat()).toEqual([...ids].reverse());
    expect((await ehr.get('Patient?_count=2&_total=accurate')).total).toBe(5);
    expect(await ehr.get('Patient?_summary=count')).toMatchObject({ total: 5, link: [{ relation: 'self' }] });
    expect((await ehr.get('Patient?_count=2')).total).toBeUndefined();
    expect(await ehr.refusal('Patient?_cursor=x')).toEqual([400, 'invalid', 'kernel.bad-cursor']);
  });
});
