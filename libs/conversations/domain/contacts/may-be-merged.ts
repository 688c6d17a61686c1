/**
 * Whether two contacts can be one person as far as it is verified for whom they speak: where both are, one of them must be
 * so for all patients of the other. Else a merge would let somebody hear of a patient they were never verified for.
 */
export function mayBeMerged(patientsOfOne: readonly string[], patientsOfOther: readonly string[]): boolean {
  const [few = [], many = []] = [patientsOfOne, patientsOfOther].sort((a, b) => a.length - b.length);
  return few.every((patient) => many.includes(patient));
}
