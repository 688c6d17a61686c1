import type { FhirBase } from '../fhir-base.js';
import type { FhirIdentifier, FhirName, FhirTelecom } from '../fhir-elements.js';
import type { FhirResource } from '../fhir-resource.js';
import { metaOf } from '../meta-of.js';
import { narrative } from '../narrative.js';
import { present } from '../present.js';

/** hl7.org/fhir/R4/practitioner.html; contexts share it, for practitioners are known to several. */
export interface PractitionerResource extends FhirResource {
  readonly resourceType: 'Practitioner';
  readonly identifier: readonly FhirIdentifier[];
  readonly active: boolean;
  readonly name: readonly FhirName[];
  readonly telecom?: readonly FhirTelecom[];
}

interface Somebody {
  readonly id: string;
  /** What they are to the practice, for people to read. */
  readonly role: string;
  readonly name: FhirName;
  readonly organization?: string | null;
  readonly phone?: string | null;
  readonly email: string | null;
  readonly active: boolean;
  /** UTC with microseconds. */
  readonly updatedAt: string;
}

/** The kind of identifiers that practitioners have here, for their system. */
export const PRACTITIONER_ID = 'practitioner';

export function practitionerResource(somebody: Somebody, base: FhirBase): PractitionerResource {
  const { id, role, name, organization, phone, email, active, updatedAt } = somebody;
  return present({
    resourceType: 'Practitioner' as const,
    id,
    meta: metaOf(updatedAt),
    text: narrative(role, [
      ['Name', name.text],
      ['At', organization],
    ]),
    identifier: [{ system: base.system(PRACTITIONER_ID), value: id }],
    active,
    name: [name],
    telecom: [
      ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
      ...(email ? [{ system: 'email' as const, value: email }] : []),
    ],
  });
}
