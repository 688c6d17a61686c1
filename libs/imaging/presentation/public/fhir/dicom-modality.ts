import type { FhirCoding } from '#platform/fhir/fhir-elements';

/** A modality as DICOM's own code (PS3.16, CID 29). */
export const dicomModality = (code: string): FhirCoding => ({
  system: 'http://dicom.nema.org/resources/ontology/DCM',
  code,
});
