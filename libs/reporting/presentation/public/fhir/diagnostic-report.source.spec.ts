import type { Mediator } from '#kernel';
import { LocateStudies } from '#imaging/contracts';
import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirPageRequest } from '#platform/fhir/fhir-source';
import type { FhirSources } from '#platform/fhir/fhir-sources';
import { DiagnosticReportSource } from './diagnostic-report.source.js';

const record = (id: string, orderId: string | null, replacesId: string | null = null) => ({
  ...{ id, orderId, replacesId, stage: 'final', revision: 1, studyId: `study of ${id}` },
  subject: { patientName: 'Łucja', patientNumber: 'P-7', accessionNumber: null },
  content: { clinicalInformation: '', technique: '', comparison: '', findings: 'x', impression: '' },
  ...{ addenda: [], authorId: null, authorName: null, signerId: null, signerName: null, file: null },
  ...{ issuedAt: new Date(0), updatedAt: '2026-11-22T08:00:00.000000Z' },
});
const place = (report: string, orderId: string | null) => ({
  ...{ studyId: `study of ${report}`, patientId: `patient of ${report}`, orderId },
});

/** The reports as they are told: whose each is, and which it replaces. */
async function told(request: Partial<FhirPageRequest> = {}) {
  const items = [
    record('same', 'order'),
    record('moved', 'order'),
    record('alone', null, 'withdrawn'),
    record('gone', 'order'),
  ];
  const places = [place('same', 'order'), place('moved', 'other'), place('alone', null)];
  const mediator = {
    ask: (query: object) =>
      Promise.resolve(query instanceof LocateStudies ? places : { items, nextCursor: null }),
  } as unknown as Mediator;
  const base = { url: 'https://x.test/fhir', system: (kind: string) => kind } as unknown as FhirBase;
  const sources = { add: () => undefined } as unknown as FhirSources;
  const source = new DiagnosticReportSource(sources, mediator, base, {} as never);
  return (await source.find({ filters: [], limit: 10, sort: '', ...request })).resources;
}

describe('A report over FHIR', () => {
  it('is of the patient of its study, unless that is of another order by now', async () => {
    expect((await told()).map(({ id, subject }) => [id, subject.reference])).toEqual([
      ['same', 'Patient/patient of same'],
      ['moved', undefined],
      ['alone', 'Patient/patient of alone'],
      ['gone', undefined],
    ]);
    expect((await told())[1]).toMatchObject({
      ...{ subject: { display: 'Łucja', identifier: { value: 'P-7' } } },
      basedOn: [{ reference: 'ServiceRequest/order' }],
    });
  });

  it('is not found by the patient whose study it is no more', async () => {
    const filters = [{ field: 'patientId', kind: 'equal' as const, values: ['any'] }];
    expect((await told({ filters })).map(({ id }) => id)).toEqual(['same', 'alone']);
  });

  it('names the withdrawn one that it replaces', async () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/diagnosticReport-replaces';
    const extensions = (await told()).map(({ extension }) => extension);
    expect(extensions).toEqual([
      ...[undefined, undefined],
      [{ url, valueReference: { reference: 'DiagnosticReport/withdrawn' } }],
      undefined,
    ]);
  });
});
