import { Injectable } from '@nestjs/common';
import { unknownParameters, unknownType } from './fhir.errors.js';
import { capabilityStatement } from './capability-statement.js';
import { FhirBase } from './fhir-base.js';
import { FhirFinds } from './fhir-finds.js';
import type { FhirReverseInclude } from './fhir-search.js';
import { FhirSources } from './fhir-sources.js';
import type { FhirType } from './fhir-type.js';
import { parseFhirSearch } from './parse-fhir-search.js';
import { searchBundle, type SearchBundle } from './search-bundle.js';

const NO_COMPANY = { resources: [], incomplete: false };

/** Searches of one type, from their parameters to the bundle. */
@Injectable()
export class FhirSearches {
  private readonly startedAt = new Date();

  constructor(
    private readonly sources: FhirSources,
    private readonly finds: FhirFinds,
    private readonly base: FhirBase,
  ) {}

  /** @param strict whether what is not supported is refused instead of left aside */
  async search(
    name: string,
    pairs: Iterable<readonly [string, string]>,
    strict: boolean,
  ): Promise<SearchBundle> {
    const type = this.sources.type(name);
    if (!type.parameters) throw unknownType();
    const search = parseFhirSearch(pairs, { type, base: this.base, referring: this.referring(type) });
    if (strict && search.ignored.length > 0) throw unknownParameters(search.ignored);
    const counts = search.summary === 'count';
    const { filters, sort, cursor, withTotal } = search;
    const found = await this.finds.page(type, {
      filters,
      sort,
      limit: counts ? 1 : search.limit,
      withTotal: withTotal || counts,
      ...(cursor === undefined || counts ? {} : { cursor }),
    });
    const page = counts ? { ...found, resources: [], nextCursor: null } : found;
    const company = counts ? NO_COMPANY : await this.finds.company(page.resources, search);
    await this.finds.opened(type, page.resources);
    return searchBundle({
      search,
      typeOf: (of) => this.sources.type(of),
      page,
      company,
      url: `${this.base.url}/${name}`,
      base: this.base.url,
    });
  }

  capabilities() {
    return capabilityStatement({
      url: this.base.url,
      startedAt: this.startedAt,
      types: this.sources.types(),
      referring: (type) => this.referring(type),
    });
  }

  /** Whatever refers to a type by a parameter that can also be followed: what can be included can be included in reverse. */
  private referring(target: FhirType): FhirReverseInclude[] {
    return this.sources.types().flatMap((type) =>
      type.includes
        .filter(({ targets }) => targets.includes(target.name))
        .filter(({ name }) => type.parameters?.some((parameter) => parameter.name === name))
        .map(({ name }) => ({ type: type.name, parameter: name })),
    );
  }
}
