import type { OrderCandidate } from './order-suggestion.js';
import type { Identifier } from './patient-identifier.js';

/** Whose orders are looked for. */
export interface SoughtPatient {
  /** Of the study. */
  readonly studyId: string;
  readonly identifiers: readonly Identifier[];
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
}

/** Finds orders that wait for images, of patients with an identifier or the birth date that studies carry. */
export abstract class OrderCandidates {
  /** By study; studies without candidates are left out. */
  abstract find(sought: readonly SoughtPatient[]): Promise<ReadonlyMap<string, readonly OrderCandidate[]>>;
}
