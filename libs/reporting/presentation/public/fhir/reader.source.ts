import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FindStaffRecords } from '#identity/contracts';
import { FhirBase } from '#platform/fhir/fhir-base';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import { present } from '#platform/fhir/present';
import { PRACTITIONER } from '#platform/fhir/practitioner/practitioner-type';
import {
  type PractitionerResource,
  practitionerResource,
} from '#platform/fhir/practitioner/practitioner-resource';

/** Users who read studies, over FHIR: one of the two kinds of practitioners. By id whoever once did is found, too. */
@Injectable()
export class ReaderSource extends FhirSource<PractitionerResource> {
  readonly type = PRACTITIONER;
  readonly permissions = ['users.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly base: FhirBase,
  ) {
    super(sources);
  }

  async find(request: FhirPageRequest): Promise<FhirPage<PractitionerResource>> {
    const named = request.filters.some(({ field }) => field === 'id');
    const { items, ...page } = await this.mediator.ask(
      new FindStaffRecords({
        ...request,
        ...(named ? {} : { permissions: ['reports.write', 'reports.sign'] }),
      }),
    );
    const resources = items.map(({ name, title, ...user }) => {
      const text = [title, name].filter(Boolean).join(' ');
      const words = name.trim().split(/\s+/);
      const family = words.pop();
      const parts = present({ text, family, given: words, prefix: title ? [title] : [] });
      return practitionerResource({ ...user, role: 'Reader', name: parts }, this.base);
    });
    return { ...page, resources };
  }
}
