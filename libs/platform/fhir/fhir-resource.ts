import type { FhirMeta, FhirNarrative } from './fhir-elements.js';

/** What every resource has. Elements without a value are left out: FHIR knows neither null nor empty lists. */
export interface FhirResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: FhirMeta;
  readonly text?: FhirNarrative;
}
