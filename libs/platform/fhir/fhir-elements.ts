/** The data types of FHIR R4 (hl7.org/fhir/R4/datatypes.html) as far as our resources use them. */
export interface FhirMeta {
  readonly versionId?: string;
  /** An instant. */
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly tag?: readonly FhirCoding[];
}

export interface FhirCoding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface FhirConcept {
  readonly coding?: readonly FhirCoding[];
  readonly text?: string;
}

export interface FhirIdentifier {
  readonly use?: string;
  readonly type?: FhirConcept;
  readonly system?: string;
  readonly value?: string;
  readonly assigner?: FhirReference;
}

export interface FhirReference {
  /** `Type/id`, or `#id` of a contained resource. */
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: FhirIdentifier;
  readonly display?: string;
}

export interface FhirName {
  readonly text?: string;
  readonly family?: string;
  readonly given?: readonly string[];
  readonly prefix?: readonly string[];
}

export interface FhirTelecom {
  readonly system: 'phone' | 'email';
  readonly value: string;
}

export interface FhirAttachment {
  readonly contentType: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly title: string;
  readonly creation: string;
}

/** Text for people (hl7.org/fhir/R4/narrative.html). */
export interface FhirNarrative {
  /** `additional`: it says more than the structured elements. */
  readonly status: 'generated' | 'additional';
  /** XHTML. */
  readonly div: string;
}
