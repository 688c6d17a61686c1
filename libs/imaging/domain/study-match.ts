/** How a study's order was found: by its accession number, by a rule without one, or by a person. */
export type MatchedBy = 'accession' | 'probable' | 'person';

/**
 * Why a study has no order: its images carry no accession number, or one of no order, or of a cancelled one, or they name
 * somebody else than the order does.
 */
export const UNMATCHED_REASONS = [
  'no-accession',
  'unknown-accession',
  'cancelled-order',
  'patient-conflict',
] as const;

export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];
