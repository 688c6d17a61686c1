import type { FhirName } from '#platform/fhir/fhir-elements';
import { present } from '#platform/fhir/present';
import { personNameOf } from '../../../domain/dicom/person-name-of.js';

/** A name with its parts, taken apart as for scanners: the last word is the family name, unless the name says its parts. */
export function humanName(name: string): FhirName {
  const [family, given = '', middle = '', prefix = ''] = personNameOf(name).split('^');
  const text = name.includes('^') ? [prefix, given, middle, family].filter(Boolean).join(' ') : name;
  return present({
    text,
    family,
    given: `${given} ${middle}`.split(/\s+/).filter(Boolean),
    prefix: prefix.split(/\s+/).filter(Boolean),
  });
}
