import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { PRACTITIONER } from '#platform/fhir/practitioner/practitioner-type';
import {
  type PractitionerResource,
  practitionerResource,
} from '#platform/fhir/practitioner/practitioner-resource';
import { FindReferrerRecords } from '../../../application/queries/find-referrer-records/find-referrer-records.query.js';
import { humanName } from './human-name.js';

/** Referrers over FHIR: one of the two kinds of practitioners. */
@Injectable()
export class ReferrerSource extends FhirSource<PractitionerResource> {
  readonly type = PRACTITIONER;
  readonly permissions = ['orders.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<PractitionerResource>> {
    const { items, ...page } = await this.mediator.ask(new FindReferrerRecords(request));
    const resources = items.map((referrer) =>
      practitionerResource({ ...referrer, role: 'Referrer', name: humanName(referrer.name) }, this.base),
    );
    return { ...page, resources };
  }
}
