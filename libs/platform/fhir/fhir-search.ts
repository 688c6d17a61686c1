import type { RecordFilter } from '#kernel';
import type { FhirInclude } from './fhir-type.js';

/** Resources of another type that refer to those that were found. */
export interface FhirReverseInclude {
  readonly type: string;
  /** The name of the reference parameter. */
  readonly parameter: string;
}

export type FhirSummary = 'true' | 'text' | 'data' | 'count' | 'false';

/** A search as it was understood. */
export interface FhirSearch {
  readonly filters: readonly RecordFilter[];
  readonly limit: number;
  /** A field of ours, with `-` before it for descending order. */
  readonly sort: string;
  readonly cursor?: string;
  readonly withTotal: boolean;
  readonly summary: FhirSummary;
  readonly elements?: readonly string[];
  readonly includes: readonly FhirInclude[];
  readonly reverseIncludes: readonly FhirReverseInclude[];
  /** The parameters that were understood, for the links of the answer; without the cursor. */
  readonly understood: readonly (readonly [string, string])[];
  /** The names of those that were not. */
  readonly ignored: readonly string[];
}
