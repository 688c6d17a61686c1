import type { MatchingRules } from '../../../domain/matching-policy.js';

/** How studies of the practice find their orders. */
export class MatchingPolicyView {
  readonly version!: number;
  readonly onConflict!: MatchingRules['onConflict'];
  readonly withoutAccession!: MatchingRules['withoutAccession'];
  /** Between appointment and study. */
  readonly days!: number;
  readonly linkPatients!: boolean;
  readonly ownIssuers!: string[];
}
