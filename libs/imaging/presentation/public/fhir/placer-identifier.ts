import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirIdentifier } from '#platform/fhir/fhir-elements';
import type { PlacerNumber } from '../../../application/queries/find-order-records/order-record.view.js';
import { ACCESSION_NUMBER } from './accession-identifier.js';

/** What the placer of an order calls it, as an identifier (v2 table 0203, PLAC). */
export const placerIdentifier = ({ value, issuer }: PlacerNumber, base: FhirBase): FhirIdentifier => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PLAC' }] },
  system: base.systemOf(issuer, ACCESSION_NUMBER),
  value,
});
