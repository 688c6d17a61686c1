import { Injectable } from '@nestjs/common';
import { Mediator, type RecordFilter } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { LocateStudies, type StudyPlaceView } from '#imaging/contracts';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { FindReportRecords } from '../../../application/queries/find-report-records/find-report-records.query.js';
import type { ReportRecordView } from '../../../application/queries/find-report-records/report-record.view.js';
import { type DiagnosticReportResource, diagnosticReportResource } from './diagnostic-report-resource.js';
import { DIAGNOSTIC_REPORT } from './diagnostic-report-type.js';

/** Issued reports over FHIR. Whose a report is, imaging knows: a merge of patients moves their studies. */
@Injectable()
export class DiagnosticReportSource extends FhirSource<DiagnosticReportResource> {
  readonly type = DIAGNOSTIC_REPORT;
  readonly permissions = ['reports.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
    private readonly accesses: AccessLog,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<DiagnosticReportResource>> {
    const filters: RecordFilter[] = [];
    for (const filter of request.filters) filters.push(await this.known(filter));
    const { items, ...page } = await this.mediator.ask(new FindReportRecords({ ...request, filters }));
    if (items.length === 0) return { ...page, resources: [] };
    const studyIds = items.map(({ studyId }) => studyId);
    const places = await this.mediator.ask(new LocateStudies({ studyIds }));
    const placeOf = new Map(places.map((place) => [place.studyId, place]));
    const found = items.map((report) => ({
      report,
      patientId: patientOf(report, placeOf.get(report.studyId)),
    }));
    const ofPatient = request.filters.some(({ field }) => field === 'patientId');
    const resources = found
      .filter(({ patientId }) => patientId !== null || !ofPatient)
      .map(({ report, patientId }) => diagnosticReportResource(report, patientId, this.base));
    return { ...page, resources };
  }

  override async opened(reports: readonly DiagnosticReportResource[]): Promise<void> {
    for (const { id } of reports) if (id) await this.accesses.opened('report', id, 'read');
  }

  /** What is asked of patients, asked of their studies. */
  private async known(filter: RecordFilter): Promise<RecordFilter> {
    if (filter.field !== 'patientId' || filter.kind !== 'equal') return filter;
    if (filter.values.length === 0) return { field: 'studyId', kind: 'equal', values: [] };
    const places = await this.mediator.ask(new LocateStudies({ patientIds: filter.values.slice(0, 500) }));
    return { field: 'studyId', kind: 'equal', values: places.map(({ studyId }) => studyId) };
  }
}

/** Whose a report is: nobody whom it names by a reference while it and its study are of different orders. */
const patientOf = ({ orderId }: ReportRecordView, place: StudyPlaceView | undefined): string | null =>
  !place || (orderId !== null && orderId !== place.orderId) ? null : place.patientId;
