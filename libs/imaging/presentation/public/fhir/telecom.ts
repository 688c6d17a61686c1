import type { FhirTelecom } from '#platform/fhir/fhir-elements';

/** How somebody can be reached, as far as it is known and may be seen. */
export function telecom({
  phone,
  email,
}: {
  readonly phone?: string | null;
  readonly email?: string | null;
}): FhirTelecom[] {
  return [
    ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
    ...(email ? [{ system: 'email' as const, value: email }] : []),
  ];
}
