import { randomSigns } from '#kernel';

const SIGNS = 10;

/**
 * A new number of a patient, where nobody has given one: 50 random bits behind a P, 11 signs where LO allows 64 (PS3.5,
 * Table 6.2-1). Random, so that patients of one practice do not wait for each other.
 */
export function newPatientNumber(): string {
  return `P${randomSigns(SIGNS)}`;
}
