import { Injectable } from '@nestjs/common';
import { DomainError, isId, writeCursor } from '#kernel';
import { noSuchResource } from './fhir.errors.js';
import type { FhirResource } from './fhir-resource.js';
import type { FhirReverseInclude, FhirSearch } from './fhir-search.js';
import type { FhirPage, FhirPageRequest } from './fhir-source.js';
import { FhirSources } from './fhir-sources.js';
import type { FhirType } from './fhir-type.js';
import { FhirBase } from './fhir-base.js';
import { MOST_A_PAGE } from './parse-fhir-search.js';

/** What came along with a page. */
export interface FhirCompany {
  readonly resources: readonly FhirResource[];
  /** Not all could come: too many, or the caller may not see them. */
  readonly incomplete: boolean;
}

/** Asks the sources: pages over all that have resources of a type, single resources, and what comes along. */
@Injectable()
export class FhirFinds {
  constructor(
    private readonly sources: FhirSources,
    private readonly base: FhirBase,
  ) {}

  async page(type: FhirType, request: FhirPageRequest): Promise<FhirPage> {
    const sources = this.sources.of(type.name);
    const pages = await each(sources, (source) => source.find(request));
    const [only] = pages;
    return only && pages.length === 1 ? only : merged(pages, request);
  }

  /** One resource, whose reading is noted. @throws DomainError 404 */
  async one(name: string, id: string): Promise<FhirResource> {
    const { defaultSort } = this.sources.type(name);
    if (!isId(id)) throw noSuchResource();
    const filters = [{ field: 'id', kind: 'equal' as const, values: [id.toLowerCase()] }];
    for (const source of this.sources.of(name)) {
      const [resource] = (await source.find({ filters, limit: 1, sort: defaultSort })).resources;
      if (!resource) continue;
      await source.opened([resource], 'read');
      return resource;
    }
    throw noSuchResource();
  }

  /** What `_include` and `_revinclude` bring to a page. What is in it already does not come twice. */
  async company(found: readonly FhirResource[], search: FhirSearch): Promise<FhirCompany> {
    const seen = new Set(found.map(addressOf));
    const wanted = new Map<string, Set<string>>();
    for (const { references, targets } of search.includes)
      for (const address of found.flatMap(references).map((reference) => reference?.reference)) {
        const [type = '', id = ''] = address?.split('/') ?? [];
        if (!targets.includes(type) || seen.has(`${type}/${id}`)) continue;
        wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
      }
    const companies = await each([...wanted], ([type, ids]) => this.named(type, [...ids]));
    const referring = await each(search.reverseIncludes, (reverse) => this.referring(reverse, found));
    const all = [...companies, ...referring];
    const fresh = all
      .flatMap(({ resources }) => resources)
      .filter((resource) => !seen.has(addressOf(resource)) && seen.add(addressOf(resource)));
    return { resources: fresh, incomplete: all.some(({ incomplete }) => incomplete) };
  }

  private async named(name: string, ids: readonly string[]): Promise<FhirCompany> {
    const chunks = Array.from({ length: Math.ceil(ids.length / MOST_A_PAGE) }, (_, n) =>
      ids.slice(n * MOST_A_PAGE, (n + 1) * MOST_A_PAGE),
    );
    const pages = await each(chunks, (values) => this.along(name, { field: 'id', values }));
    return {
      resources: pages.flatMap(({ resources }) => resources),
      incomplete: pages.some(({ incomplete }) => incomplete),
    };
  }

  private referring({ type, parameter }: FhirReverseInclude, found: readonly FhirResource[]) {
    const reference = this.sources.type(type).parameters?.find(({ name }) => name === parameter);
    const filter = found.length > 0 && reference?.read(found.map(addressOf), undefined, this.base);
    if (!filter || filter.kind !== 'equal') return { resources: [], incomplete: false };
    return this.along(type, filter);
  }

  /** Resources that come along, from those sources that the caller may ask. */
  private async along(
    name: string,
    { field, values }: { readonly field: string; readonly values: readonly string[] },
  ): Promise<FhirCompany> {
    const type = this.sources.type(name);
    const filters = [{ field, kind: 'equal' as const, values }];
    try {
      const pages = await each(this.sources.of(name), async (source) => {
        const page = await source.find({ filters, limit: MOST_A_PAGE, sort: type.defaultSort });
        await source.opened(page.resources, 'listed');
        return page;
      });
      return {
        resources: pages.flatMap(({ resources }) => resources),
        incomplete: pages.some(({ nextCursor }) => nextCursor !== null),
      };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden')
        return { resources: [], incomplete: true };
      throw error;
    }
  }

  /** Notes what a caller is shown of a page. */
  async opened(type: FhirType, resources: readonly FhirResource[]): Promise<void> {
    for (const source of this.sources.of(type.name)) await source.opened(resources, 'listed');
  }
}

const addressOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${id}`;

/** One after the other: they share one request's database connection budget. */
async function each<T, R>(all: readonly T[], ask: (one: T) => R | Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

/** One page of those of several sources. All sort by the time of the last change, which their resources tell. */
function merged(pages: readonly FhirPage[], { sort, limit, withTotal }: FhirPageRequest): FhirPage {
  const direction = sort.startsWith('-') ? -1 : 1;
  const keyOf = ({ meta, id }: FhirResource): string => `${meta?.lastUpdated} ${id}`;
  const all = pages
    .flatMap(({ resources }) => resources)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -direction : direction));
  const resources = all.slice(0, limit);
  const last = resources.at(-1);
  const more = all.length > limit || pages.some(({ nextCursor }) => nextCursor !== null);
  return {
    resources,
    nextCursor:
      more && last?.id ? writeCursor({ sort, key: last.meta?.lastUpdated ?? null, id: last.id }) : null,
    ...(withTotal ? { total: pages.reduce((sum, { total = 0 }) => sum + total, 0) } : {}),
  };
}
