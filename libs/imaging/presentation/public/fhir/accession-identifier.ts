import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirIdentifier } from '#platform/fhir/fhir-elements';

/** The kind of numbers that a practice gives its orders, for the system of their identifiers. */
export const ACCESSION_NUMBER = 'accession-number';

/** An accession number as an identifier (v2 table 0203, ACSN). */
export const accessionIdentifier = (value: string, base: FhirBase): FhirIdentifier => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'ACSN' }] },
  system: base.system(ACCESSION_NUMBER),
  value,
});
