import type { FhirReference } from './fhir-elements.js';
import type { FhirResource } from './fhir-resource.js';
import type { FhirParameter } from './parameters/fhir-parameter.js';

/** A reference parameter whose target can come along. */
export interface FhirInclude<R extends FhirResource = FhirResource> {
  /** Of the parameter. */
  readonly name: string;
  readonly targets: readonly string[];
  /** The references of a resource, as they stand in it. */
  readonly references: (resource: R) => readonly (FhirReference | undefined)[];
}

/** What can be done with resources of a type: the same for all that have some of them. */
export interface FhirType<R extends FhirResource = FhirResource> {
  readonly name: R['resourceType'];
  /** What it is here, for the capability statement. */
  readonly documentation: string;
  /** Without those that all types have. None: resources are read by id alone. */
  readonly parameters?: readonly FhirParameter[];
  /** Our fields to sort by, for each name of `_sort`. */
  readonly sorts: Readonly<Record<string, string>>;
  /** A field, with `-` before it for descending order. */
  readonly defaultSort: string;
  readonly includes: readonly FhirInclude<R>[];
  /** Elements that must not be missing, and those that change the meaning of others. */
  readonly required: readonly string[];
  /** The elements of `_summary=true`, besides the required ones. */
  readonly summary: readonly string[];
}
