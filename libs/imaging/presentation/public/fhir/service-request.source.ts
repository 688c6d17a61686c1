import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { FindOrderRecords } from '../../../application/queries/find-order-records/find-order-records.query.js';
import { type ServiceRequestResource, serviceRequestResource } from './service-request-resource.js';
import { SERVICE_REQUEST } from './service-request-type.js';

/** Orders over FHIR. */
@Injectable()
export class ServiceRequestSource extends FhirSource<ServiceRequestResource> {
  readonly type = SERVICE_REQUEST;
  readonly permissions = ['orders.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<ServiceRequestResource>> {
    const { items, ...page } = await this.mediator.ask(new FindOrderRecords(request));
    return { ...page, resources: items.map((order) => serviceRequestResource(order, this.base)) };
  }
}
