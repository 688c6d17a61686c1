import { searchKey } from './search-key.js';

/** Words of a name without case, accents, order and separators: `Müller^Anna` and `Anna Muller` have the same. */
function words(name: string): string[] {
  return [
    ...new Set(
      searchKey(name)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

/**
 * Whether what a study says of its patient can be the order's patient: the birth dates do not differ where both are known,
 * and the shorter name's words all occur in the longer one. What is unknown on either side does not tell against it.
 */
export function isSamePerson(
  study: { readonly patientName: string | null; readonly patientBirthDate: string | null },
  patient: { readonly name: string; readonly birthDate: string | null },
): boolean {
  const { patientBirthDate: born } = study;
  if (born !== null && patient.birthDate !== null && born !== patient.birthDate) return false;
  if (study.patientName === null) return true;
  const [few = [], many = []] = [words(study.patientName), words(patient.name)].sort(
    (a, b) => a.length - b.length,
  );
  return few.every((word) => many.includes(word));
}
