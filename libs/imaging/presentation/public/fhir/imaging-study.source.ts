import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { FindStudyRecords } from '../../../application/queries/find-study-records/find-study-records.query.js';
import { type ImagingStudyResource, imagingStudyResource } from './imaging-study-resource.js';
import { IMAGING_STUDY } from './imaging-study-type.js';

/** Studies over FHIR. Who opens one is noted, as for DICOMweb; lists are not. */
@Injectable()
export class ImagingStudySource extends FhirSource<ImagingStudyResource> {
  readonly type = IMAGING_STUDY;
  readonly permissions = ['studies.read', 'studies.read-granted'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
    private readonly accesses: AccessLog,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<ImagingStudyResource>> {
    const { items, ...page } = await this.mediator.ask(new FindStudyRecords(request));
    return { ...page, resources: items.map((study) => imagingStudyResource(study, this.base)) };
  }

  override async opened(studies: readonly ImagingStudyResource[], how: 'read' | 'listed'): Promise<void> {
    if (how === 'read')
      for (const { id } of studies) if (id) await this.accesses.opened('study', id, 'retrieved');
  }
}
