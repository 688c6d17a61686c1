import { newId } from '#kernel';
import type { FhirCompany } from './fhir-finds.js';
import type { FhirResource } from './fhir-resource.js';
import type { FhirSearch } from './fhir-search.js';
import type { FhirPage } from './fhir-source.js';
import { narrowResource } from './narrow-resource.js';
import { warningsOf } from './operation-outcome.js';
import type { FhirType } from './fhir-type.js';

interface BundleEntry {
  readonly fullUrl?: string;
  readonly resource: FhirResource;
  readonly search: { readonly mode: 'match' | 'include' | 'outcome' };
}

/** What a search is answered with (hl7.org/fhir/R4/http.html#search). */
export interface SearchBundle extends FhirResource {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total?: number;
  readonly link: readonly { readonly relation: 'self' | 'next'; readonly url: string }[];
  readonly entry?: readonly BundleEntry[];
}

interface Found {
  readonly search: FhirSearch;
  /** Of each type that resources may have. */
  readonly typeOf: (name: string) => FhirType;
  readonly page: FhirPage;
  readonly company: FhirCompany;
  /** Of the type: `https://…/fhir/Patient`. */
  readonly url: string;
  readonly base: string;
}

export function searchBundle({ search, typeOf, page, company, url, base }: Found): SearchBundle {
  const { summary, elements, understood, ignored, cursor } = search;
  const link = (relation: 'self' | 'next', at: string | undefined) => {
    const query = new URLSearchParams(understood.map(([name, value]): [string, string] => [name, value]));
    if (at) query.append('_cursor', at);
    return { relation, url: query.size > 0 ? `${url}?${query}` : url };
  };
  const entryOf = (resource: FhirResource, mode: 'match' | 'include'): BundleEntry => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    // elements are those of the type that was asked for; what comes along is whole
    resource:
      mode === 'match'
        ? narrowResource(resource, typeOf(resource.resourceType), summary, elements)
        : narrowResource(resource, typeOf(resource.resourceType), summary, undefined),
    search: { mode },
  });
  const warnings = [
    ...(ignored.length > 0 ? [`Not supported and left aside: ${ignored.join(', ')}.`] : []),
    ...(company.incomplete ? ['Not all resources that belong to these could be included.'] : []),
  ];
  const entries: BundleEntry[] = [
    ...page.resources.map((resource) => entryOf(resource, 'match')),
    ...company.resources.map((resource) => entryOf(resource, 'include')),
    ...(warnings.length > 0
      ? [{ resource: warningsOf(warnings), search: { mode: 'outcome' as const } }]
      : []),
  ];
  return {
    resourceType: 'Bundle',
    id: newId(),
    meta: { lastUpdated: new Date().toISOString() },
    type: 'searchset',
    ...(page.total === undefined ? {} : { total: page.total }),
    link: [link('self', cursor), ...(page.nextCursor ? [link('next', page.nextCursor)] : [])],
    ...(entries.length > 0 ? { entry: entries } : {}),
  };
}
