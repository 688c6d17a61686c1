import type { FhirClient, SeenResource } from '#platform/fhir/testing/fhir-client';
import { schemaFaults } from '#platform/fhir/testing/schema-faults';
import { FhirPractice, type Known } from '#test/support/fhir-practice';

interface Capabilities {
  readonly rest: readonly {
    readonly resource: readonly {
      readonly type: string;
      readonly searchParam?: readonly { readonly name: string; readonly type: string }[];
      readonly searchInclude?: readonly string[];
      readonly searchRevInclude?: readonly string[];
    }[];
  }[];
}

describe('FHIR', () => {
  let practice: FhirPractice;
  let ehr: FhirClient;
  let of: Known;
  let capabilities: Capabilities;

  beforeAll(async () => {
    practice = await FhirPractice.start();
    ({ ehr, known: of } = practice);
    const { status, body } = await practice.system.public.get<Capabilities>('/fhir/metadata');
    expect(status).toBe(200);
    capabilities = body;
  }, 240_000);
  afterAll(() => practice?.system.stop());

  const resources = () => capabilities.rest[0]!.resource;

  it('tells what it can do to everybody, as the standard has it', () => {
    expect(schemaFaults(capabilities)).toEqual([]);
    expect(resources().map(({ type }) => type)).toEqual([
      'Binary',
      'DiagnosticReport',
      'ImagingStudy',
      'Patient',
      'Practitioner',
      'ServiceRequest',
    ]);
  });

  /** A value that finds what there is, for each parameter that is told of. */
  const values = (): Record<string, Record<string, string>> => ({
    Patient: {
      _id: of.Patient,
      identifier: 'P-77',
      name: 'mull',
      family: 'müller',
      given: 'jurgen',
      birthdate: '1970-01-31',
      gender: 'male',
      active: 'true',
      phone: '%2B4930',
      email: 'jm@patient.test',
    },
    ServiceRequest: {
      _id: of.ServiceRequest,
      identifier: '*accession*',
      patient: of.Patient,
      subject: `Patient/${of.Patient}`,
      requester: of.Referrer,
      status: 'active,completed',
      priority: 'routine',
      code: 'CT-X',
      authored: 'ge2020',
      occurrence: 'ge2020',
    },
    ImagingStudy: {
      _id: of.ImagingStudy,
      identifier: `urn:oid:${FhirPractice.studyInstanceUid}`,
      patient: of.Patient,
      subject: `Patient/${of.Patient}`,
      basedon: of.ServiceRequest,
      started: '2004-01-19',
      modality: 'CT',
      status: 'available',
    },
    DiagnosticReport: {
      _id: of.DiagnosticReport,
      identifier: '*accession*',
      patient: of.Patient,
      subject: `Patient/${of.Patient}`,
      'based-on': `ServiceRequest/${of.ServiceRequest}`,
      'imaging-study': of.ImagingStudy,
      'results-interpreter': `Practitioner/${of.Reader}`,
      performer: of.Reader,
      status: 'final',
      issued: 'ge2020',
      date: '2004-01-19',
    },
    Practitioner: {
      _id: of.Reader,
      identifier: of.Reader,
      name: 'read',
      email: 'radiologist@demo.isocenter.test',
      active: 'true',
    },
  });

  it('finds something by each parameter that it tells of, and knows no value for none', async () => {
    const request = await ehr.get<{ identifier: { value: string }[] }>(`ServiceRequest/${of.ServiceRequest}`);
    const accession = request.identifier[0]!.value;
    for (const { type, searchParam = [] } of resources()) {
      const known: Record<string, string> = { _lastUpdated: 'ge2020', ...values()[type] };
      if (searchParam.length > 0)
        expect(searchParam.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());
      for (const { name } of searchParam) {
        const value = known[name]!.replace('*accession*', accession);
        const wanted = type === 'Practitioner' ? of.Reader : of[type as 'Patient'];
        expect([type, name, (await ehr.ids(`${type}?${name}=${value}`)).includes(wanted)]).toEqual([
          type,
          name,
          true,
        ]);
      }
    }
  });

  it('includes all that it says it includes', async () => {
    const wanted: Record<string, string[]> = {
      'ServiceRequest:subject': [of.Patient],
      'ServiceRequest:requester': [of.Referrer],
      'DiagnosticReport:imaging-study': [of.ImagingStudy],
      'DiagnosticReport:based-on': [of.ServiceRequest],
      'DiagnosticReport:results-interpreter': [of.Reader],
    };
    for (const { type, searchInclude = [], searchRevInclude = [] } of resources()) {
      for (const include of searchInclude) {
        const path = `${type}?_id=${of[type as 'Patient']}&_include=${include}`;
        const included = await ehr.ids(path, 'include');
        expect([include, included]).toEqual([include, wanted[include] ?? [expect.any(String)]]);
      }
      const id = type === 'Practitioner' ? `${of.Reader},${of.Referrer}` : of[type as 'Patient'];
      for (const include of searchRevInclude) {
        const included = await ehr.ids(`${type}?_id=${id}&_revinclude=${include}`, 'include');
        expect([include, included]).toEqual([include, [of[include.split(':')[0] as 'Patient']]]);
      }
    }
  });

  it('tells of a signed report what it says, who answers for it, and where its PDF is', async () => {
    const report = await ehr.get<SeenResource>(`DiagnosticReport/${of.DiagnosticReport}`);
    expect(report).toMatchObject({
      status: 'final',
      code: { text: 'CT of the knee' },
      subject: { reference: `Patient/${of.Patient}` },
      basedOn: [{ reference: `ServiceRequest/${of.ServiceRequest}` }],
      imagingStudy: [{ reference: `ImagingStudy/${of.ImagingStudy}` }],
      performer: [{ reference: `Practitioner/${of.Reader}` }],
      conclusion: 'Harmless.',
      text: { status: 'additional', div: expect.stringContaining('A &lt;small&gt; effusion.') },
    });
    const raw = await fetch(`${ehr.client.baseUrl}/fhir/Binary/${of.Binary}`, {
      headers: { authorization: `Bearer ${ehr.client.token}`, accept: 'application/pdf' },
    });
    expect(raw.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await raw.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const binary = await ehr.get<SeenResource>(`Binary/${of.Binary}`, { accept: 'application/fhir+json' });
    expect(binary).toMatchObject({
      contentType: 'application/pdf',
      securityContext: { reference: `DiagnosticReport/${of.DiagnosticReport}` },
    });
    expect(Buffer.from(binary['data'] as string, 'base64').equals(bytes)).toBe(true);
    const { rows } = await practice.system.owner.query<{ action: string }>(
      'SELECT DISTINCT action FROM access_record WHERE subject_id = $1 ORDER BY action',
      [of.DiagnosticReport],
    );
    expect(rows.map(({ action }) => action)).toEqual(['download', 'read']);
  });

  it('lists practitioners of both kinds, page by page, as far as the caller may see them', async () => {
    const seen = (await ehr.pages('Practitioner?_count=1')).flat();
    expect(seen).toEqual(expect.arrayContaining([of.Reader, of.Referrer]));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(await ehr.ids('Practitioner'));
    const orders = await practice.software('orders.read');
    const few = await orders.ids('Practitioner');
    expect(few).toContain(of.Referrer);
    expect(few).not.toContain(of.Reader);
    expect((await orders.refusal(`Practitioner/${of.Reader}`))[0]).toBe(404);
    expect((await orders.refusal('DiagnosticReport'))[0]).toBe(403);
  });

  it('follows a report through an addendum to its withdrawal', async () => {
    const before = await ehr.get<SeenResource & { meta: { lastUpdated: string } }>(
      `DiagnosticReport/${of.DiagnosticReport}`,
    );
    const password = 'isocenter-demo';
    await practice.act('POST', `${of.DiagnosticReport}/amend`, {
      password,
      reason: 'Seen again',
      addendum: 'Look in a year.',
    });
    const appended = await practice.documented(of.DiagnosticReport, 2);
    expect(appended['status']).toBe('appended');
    expect(appended['conclusion']).toMatch(/^Harmless\.\n\nAddendum \(.*\): Look in a year\.$/);
    const since = `DiagnosticReport?_lastUpdated=gt${before.meta.lastUpdated}`;
    expect(await ehr.ids(since)).toEqual([of.DiagnosticReport]);
    expect(await ehr.ids('DiagnosticReport?status=amended')).toEqual([of.DiagnosticReport]);
    await practice.act('POST', `${of.DiagnosticReport}/withdraw`, { reason: 'Another patient’s' });
    const withdrawn = await ehr.get<SeenResource>(`DiagnosticReport/${of.DiagnosticReport}`);
    expect(withdrawn['status']).toBe('entered-in-error');
    expect(JSON.stringify(withdrawn)).not.toMatch(/Harmless|effusion|Look in a year|Binary/);
  });
});
