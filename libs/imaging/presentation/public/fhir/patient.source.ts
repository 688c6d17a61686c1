import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { FindPatientRecords } from '../../../application/queries/find-patient-records/find-patient-records.query.js';
import { PATIENT } from './patient-type.js';
import { type PatientResource, patientResource } from './patient-resource.js';

/** Patients over FHIR. */
@Injectable()
export class PatientSource extends FhirSource<PatientResource> {
  readonly type = PATIENT;
  readonly permissions = ['patients.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<PatientResource>> {
    const { items, ...page } = await this.mediator.ask(new FindPatientRecords(request));
    return { ...page, resources: items.map((patient) => patientResource(patient, this.base)) };
  }
}
