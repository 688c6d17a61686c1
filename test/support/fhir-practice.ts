import { relatedBody } from '#imaging/testing/related-body';
import { ctSmall } from '#imaging/testing/ct-small';
import { rewriteElements } from '#imaging/infrastructure/dicom/testing/rewrite-elements';
import { FhirClient, type SeenResource } from '#platform/fhir/testing/fhir-client';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const SCOPES = [
  'patients.read',
  'patients.contact',
  'orders.read',
  'studies.read',
  'studies.store',
  'reports.read',
  'users.read',
];

/** The ids of what there is one of each. */
export type Known = Readonly<
  Record<
    'Patient' | 'ServiceRequest' | 'ImagingStudy' | 'DiagnosticReport' | 'Binary' | 'Referrer' | 'Reader',
    string
  >
>;

/** The demo practice with one examination, from the order to the signed report, and the EHR that reads it over FHIR. */
export class FhirPractice {
  static readonly studyInstanceUid = '1.2.826.0.1.3680043.8.498.77';
  known!: Known;

  private constructor(
    readonly system: System,
    readonly ehr: FhirClient,
    private readonly admin: Client,
    private readonly frontdesk: Client,
    private readonly radiologist: Client,
  ) {}

  static async start(): Promise<FhirPractice> {
    const system = await startSystem();
    const people = [await system.as('admin'), await system.as('frontdesk'), await system.as('radiologist')];
    const [admin, frontdesk, radiologist] = people as [Client, Client, Client];
    const ehr = system.public.with(await keyWith(admin, SCOPES));
    const strict = new FhirClient(ehr, { prefer: 'handling=strict' });
    const practice = new FhirPractice(system, strict, admin, frontdesk, radiologist);
    await practice.examine();
    return practice;
  }

  /** Other software of the practice. */
  async software(...scopes: string[]): Promise<FhirClient> {
    return new FhirClient(this.system.public.with(await keyWith(this.admin, scopes)));
  }

  /** The radiologist does something with the report. */
  async act(method: string, path: string, body: object): Promise<void> {
    const options = { body, headers: { 'if-match': '*' } };
    const answer = await this.radiologist.request(method, `/v1/reports/${path}`, options);
    expect([path, answer.status]).toEqual([path, 200]);
  }

  /** The report when the PDF of a version is there. */
  documented(id: string, version: number): Promise<SeenResource> {
    return until('the signed PDF', async () => {
      const { body } = await this.ehr.client.get<SeenResource>(`/fhir/DiagnosticReport/${id}`);
      return JSON.stringify(body['presentedForm'] ?? '').includes(`version ${version}`) && body;
    });
  }

  private async examine(): Promise<void> {
    const Referrer = await this.add('/v1/referrers', {
      name: 'Dr. Ines Weber',
      email: 'weber@referrer.test',
    });
    const Patient = await this.add('/v1/patients', {
      name: 'Jürgen Müller',
      number: 'P-77',
      birthDate: '1970-01-31',
      sex: 'male',
      phone: '+4930',
      email: 'jm@patient.test',
    });
    const procedure = { code: 'CT-X', name: 'CT of the knee', modality: 'CT' };
    const ServiceRequest = await this.add('/v1/orders', {
      patientId: Patient,
      procedureId: await this.add('/v1/procedures', procedure),
      referrerId: Referrer,
      reason: 'Pain?',
    });
    await this.frontdesk.request('POST', `/v1/orders/${ServiceRequest}/schedule`, {
      body: { appointmentAt: new Date(Date.now() + 86_400_000).toISOString() },
      headers: { 'if-match': '*' },
    });
    await this.store(ServiceRequest);
    const report = await this.report(ServiceRequest);
    this.known = {
      Patient,
      ServiceRequest,
      Referrer,
      DiagnosticReport: report.id,
      ImagingStudy: idIn(report['imagingStudy']),
      Reader: idIn(report['performer']),
      Binary: (report['presentedForm'] as { url: string }[])[0]!.url.split('/').at(-1)!,
    };
  }

  private async add(path: string, body: object): Promise<string> {
    const answer = await this.frontdesk.post<{ id?: string; orderId?: string }>(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    return (answer.body.id ?? answer.body.orderId)!;
  }

  private async store(orderId: string): Promise<void> {
    const order = await this.frontdesk.get<{ accessionNumber: string }>(`/v1/orders/${orderId}`);
    const file = rewriteElements(ctSmall.bytes, {
      StudyInstanceUID: FhirPractice.studyInstanceUid,
      AccessionNumber: order.body.accessionNumber,
      PatientName: 'Müller^Jürgen',
      PatientID: 'P-77',
    });
    const { body, contentType } = relatedBody([file]);
    const options = { body, headers: { 'content-type': contentType } };
    expect((await this.ehr.client.request('POST', '/dicomweb/studies', options)).status).toBe(200);
  }

  /** The report from its opening to its PDF; over FHIR it is not there before it is issued. */
  private async report(orderId: string): Promise<SeenResource> {
    const id = await until('the report to be opened', async () => {
      const reports = await this.radiologist.get<{ items: { id: string }[] }>(
        `/v1/reports?orderId=${orderId}`,
      );
      return reports.body.items[0]?.id;
    });
    await this.act('PATCH', id, { findings: 'A <small> effusion.', impression: 'Harmless.' });
    expect((await this.ehr.client.get(`/fhir/DiagnosticReport/${id}`)).status).toBe(404);
    await this.act('POST', `${id}/sign`, { password: 'isocenter-demo' });
    return this.documented(id, 1);
  }
}

async function keyWith(admin: Client, scopes: readonly string[]): Promise<string> {
  return (await admin.post<{ key: string }>('/v1/api-keys', { name: 'EHR', scopes })).body.key;
}

const idIn = (references: unknown): string =>
  (references as { reference: string }[])[0]!.reference.split('/').at(-1)!;
