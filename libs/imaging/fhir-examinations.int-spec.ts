import { newId } from '#kernel';
import type { PractitionerResource } from '#platform/fhir/practitioner/practitioner-resource';
import { FhirClient } from '#platform/fhir/testing/fhir-client';
import type { ContextsApp } from '#test/support/contexts-app';
import type { ImagingStudyResource } from './presentation/public/fhir/imaging-study-resource.js';
import type { ServiceRequestResource } from './presentation/public/fhir/service-request-resource.js';
import { accessRecords } from './testing/access-records.js';
import { FhirDesk } from './testing/fhir-desk.js';

let app: ContextsApp;
let practice: FhirDesk;
let ehr: FhirClient;

beforeAll(async () => {
  app = await FhirDesk.start();
});
afterAll(() => app.stop());
beforeEach(() => {
  practice = new FhirDesk(app);
  ({ ehr } = practice);
});

describe('orders and studies over FHIR', () => {
  const dicom = (code: string) => ({ system: 'http://dicom.nema.org/resources/ontology/DCM', code });

  it('have all that the standard asks for', async () => {
    const { order, referrerId, uid, studyId, patientId } = await practice.examined();
    expect(await ehr.get<ServiceRequestResource>(`ServiceRequest/${order.id}`)).toMatchObject({
      status: 'active',
      intent: 'order',
      priority: 'urgent',
      code: { text: 'CT of the head' },
      subject: { reference: `Patient/${patientId}` },
      requester: { reference: `Practitioner/${referrerId}` },
      reasonCode: [{ text: 'Headache?' }],
      identifier: [{ value: order['accessionNumber'] }],
      bodySite: [{ text: 'HEAD' }],
    });
    expect(await ehr.get<ImagingStudyResource>(`ImagingStudy/${studyId}`)).toMatchObject({
      status: 'available',
      identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid}` }, { value: order['accessionNumber'] }],
      subject: { reference: `Patient/${patientId}` },
      basedOn: [{ reference: `ServiceRequest/${order.id}` }],
      started: '2026-01-31T10:11:12-05:00',
      modality: expect.arrayContaining([dicom('CT'), dicom('MR')]),
      numberOfSeries: 2,
      numberOfInstances: 3,
      series: expect.arrayContaining([
        expect.objectContaining({ uid: `${uid}.1`, numberOfInstances: 2, modality: dicom('CT') }),
        expect.objectContaining({ uid: `${uid}.2`, numberOfInstances: 1, modality: dicom('MR') }),
      ]),
      contained: [{ address: `${ehr.client.baseUrl}/dicomweb` }],
    });
    expect(accessRecords.filter(({ subjectId }) => subjectId === studyId)).toHaveLength(1);
    expect(await ehr.get<PractitionerResource>(`Practitioner/${referrerId}`)).toMatchObject({
      active: true,
      name: [{ text: 'Dr. Ada Okafor', family: 'Okafor', given: ['Ada'], prefix: ['Dr.'] }],
      telecom: [{ system: 'email', value: 'okafor@b.test' }],
    });
  });

  it('are found by each parameter', async () => {
    const { order, referrerId, uid, studyId, patientId } = await practice.examined();
    const accession = String(order['accessionNumber']);
    for (const [query, found] of [
      [`ServiceRequest?identifier=${accession}`, true],
      ['ServiceRequest?identifier=urn:other|1', false],
      [`ServiceRequest?patient=${patientId}`, true],
      [`ServiceRequest?subject=Patient/${patientId}`, true],
      [`ServiceRequest?subject:Patient=${patientId}`, true],
      [`ServiceRequest?patient=${newId()}`, false],
      [`ServiceRequest?requester=Practitioner/${referrerId}`, true],
      ['ServiceRequest?requester:missing=true', false],
      ['ServiceRequest?status=active', true],
      ['ServiceRequest?status=completed,revoked', false],
      ['ServiceRequest?priority=urgent', true],
      ['ServiceRequest?code=CT-1', false],
      ['ServiceRequest?code:missing=true', true],
      ['ServiceRequest?authored=ge2026-01-01', true],
      ['ServiceRequest?occurrence:missing=true', true],
      ['ServiceRequest?occurrence=ge2026', false],
      [`ImagingStudy?identifier=${uid}`, true],
      [`ImagingStudy?identifier=${accession}`, true],
      [`ImagingStudy?identifier=urn:dicom:uid|${accession}`, false],
      [`ImagingStudy?patient=Patient/${patientId}`, true],
      ['ImagingStudy?subject:missing=false', true],
      [`ImagingStudy?basedon=ServiceRequest/${order.id}`, true],
      ['ImagingStudy?started=2026-01', true],
      ['ImagingStudy?started=sa2026-01-31', false],
      ['ImagingStudy?modality=MR', true],
      ['ImagingStudy?modality=US', false],
      ['ImagingStudy?status=available', true],
      ['ImagingStudy?status=cancelled', false],
      [`Practitioner?name=okaf`, true],
      [`Practitioner?identifier=${referrerId}`, true],
      ['Practitioner?email=okafor@b.test', true],
      ['Practitioner?active=false', false],
    ] as const) {
      const type = query.split('?')[0]!;
      const id = { ServiceRequest: order.id, ImagingStudy: studyId, Practitioner: referrerId }[type];
      expect([query, await ehr.ids(query)]).toEqual([query, found ? [id] : []]);
    }
  });

  it('have the numbers of the hospital systems that placed them, and are found by these', async () => {
    const { order } = await practice.examined();
    const place = async (application: string, number: string): Promise<void> => {
      const peer = await practice.desk.add('/v1/hl7/peers', { application, facility: newId() });
      await app.owner.query(
        `INSERT INTO hl7_number (organization_id, peer_id, kind, number, subject_id) VALUES ($1, $2, 'order', $3, $4)`,
        [practice.organization, peer, number, order.id],
      );
    };
    await place('HIS', '4711^WARD');
    await place('RIS', '17');
    await practice.examined();
    const { identifier } = await ehr.get<ServiceRequestResource>(`ServiceRequest/${order.id}`);
    const issuer = `${ehr.client.baseUrl}/fhir/sid/${practice.organization}/issuer`;
    const type = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PLAC' }],
    };
    expect(identifier.slice(1)).toEqual([
      { type, system: `${issuer}/RIS`, value: '17' },
      { type, system: `${issuer}/WARD`, value: '4711' },
    ]);
    for (const [token, found] of [
      ['4711', true],
      [`${issuer}/WARD|4711`, true],
      [`${issuer}/RIS|`, true],
      [`${issuer}/HIS|4711`, false],
      [`${issuer}/WARD|${String(order['accessionNumber'])}`, false],
      [`${ehr.client.baseUrl}/fhir/sid/${practice.organization}/accession-number|4711`, false],
    ] as const) {
      const ids = await ehr.ids(`ServiceRequest?identifier=${encodeURIComponent(token)}`);
      expect([token, ids]).toEqual([token, found ? [order.id] : []]);
    }
  });

  it('bring along what they refer to and what refers to them', async () => {
    const { order, referrerId, studyId, patientId } = await practice.examined();
    expect(
      (
        await ehr.entries('ServiceRequest?_include=ServiceRequest:subject&_include=ServiceRequest:requester')
      ).sort(),
    ).toEqual([
      `include Patient/${patientId}`,
      `include Practitioner/${referrerId}`,
      `match ServiceRequest/${order.id}`,
    ]);
    expect(await ehr.entries(`Patient?_id=${patientId}&_revinclude=ServiceRequest:subject`)).toEqual([
      `match Patient/${patientId}`,
      `include ServiceRequest/${order.id}`,
    ]);
    expect(
      await ehr.entries('ImagingStudy?_include=ImagingStudy:basedon&_include=ImagingStudy:patient:Patient'),
    ).toEqual([
      `match ImagingStudy/${studyId}`,
      `include ServiceRequest/${order.id}`,
      `include Patient/${patientId}`,
    ]);
    const reader = new FhirClient(practice.software(['studies.read']));
    const bundle = await reader.get('ImagingStudy?_include=ImagingStudy:patient');
    expect(bundle.entry!.map(({ search }) => search.mode)).toEqual(['match', 'outcome']);
  });

  it('of a patient nobody knows say whom the images name', async () => {
    await practice.store('1.2.77', {
      PatientName: 'Nobody^Known',
      PatientID: 'N-1',
      TimezoneOffsetFromUTC: '+0100',
    });
    const [id] = await ehr.ids('ImagingStudy?identifier=1.2.77');
    const { subject } = await ehr.get<ImagingStudyResource>(`ImagingStudy/${id}`);
    expect(subject).toEqual({ type: 'Patient', identifier: { value: 'N-1' }, display: 'Known Nobody' });
  });

  it('change their version with every image that arrives', async () => {
    await practice.store('1.2.78', {}, ['1.1']);
    const [id] = await ehr.ids('ImagingStudy?identifier=1.2.78');
    const before = await ehr.get<ImagingStudyResource>(`ImagingStudy/${id}`);
    await practice.store('1.2.78', {}, ['1.2']);
    const after = await ehr.get<ImagingStudyResource>(`ImagingStudy/${id}`);
    expect(after.numberOfInstances).toBe(2);
    expect(after.meta!.lastUpdated! > before.meta!.lastUpdated!).toBe(true);
    expect(
      await ehr.ids(`ImagingStudy?_lastUpdated=gt${before.meta!.lastUpdated}&_sort=_lastUpdated`),
    ).toEqual([id]);
  });
});
