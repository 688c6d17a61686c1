import type { RecordFilter } from '#kernel';
import type { FhirResource } from './fhir-resource.js';
import type { FhirSources } from './fhir-sources.js';
import type { FhirType } from './fhir-type.js';

/** A page of resources that are looked for. */
export interface FhirPageRequest {
  readonly filters: readonly RecordFilter[];
  /** At most 200. */
  readonly limit: number;
  readonly sort: string;
  readonly cursor?: string;
  readonly withTotal?: boolean;
}

export interface FhirPage<R extends FhirResource = FhirResource> {
  readonly resources: readonly R[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

/**
 * A context's resources of one type: its published queries in the words of FHIR. A type may have several sources; they sort
 * alike, and ids are of one of them alone.
 */
export abstract class FhirSource<R extends FhirResource = FhirResource> {
  abstract readonly type: FhirType<R>;
  /** Without one of them a caller sees nothing of this source. The queries behind it ask for them once more. */
  abstract readonly permissions: readonly string[];

  constructor(sources: FhirSources) {
    sources.add(this);
  }

  abstract find(request: FhirPageRequest): Promise<FhirPage<R>>;

  /**
   * Notes that the caller is shown these resources, before they leave: one that was asked for, or those of a search. Nothing is
   * noted unless a source says so.
   */
  opened(_resources: readonly R[], _how: 'read' | 'listed'): Promise<void> {
    return Promise.resolve();
  }
}
