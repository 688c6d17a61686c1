import { AggregateRoot } from '#kernel';
import type { Identifier } from './patient-identifier.js';

/** What is done when the images name somebody else than the order of their accession number. */
export const CONFLICT_RULES = ['match-and-flag', 'hold'] as const;
/** What is done for images without an accession number. */
export const WITHOUT_ACCESSION_RULES = ['off', 'suggest', 'match'] as const;

/** What a practice decides about how studies find their orders. */
export interface MatchingRules {
  readonly onConflict: (typeof CONFLICT_RULES)[number];
  readonly withoutAccession: (typeof WITHOUT_ACCESSION_RULES)[number];
  /** How many days appointment and study may lie apart, without an accession number. */
  readonly days: number;
  /** A study of no order is linked to the patient whose identifier it carries. */
  readonly linkPatients: boolean;
  /** What scanners call the practice as an issuer of numbers. */
  readonly ownIssuers: readonly string[];
}

/** How studies of a practice find their orders; each practice has one, with its own id. */
export class MatchingPolicy extends AggregateRoot implements MatchingRules {
  static readonly aggregateType = 'matching-policy';

  onConflict!: MatchingRules['onConflict'];
  withoutAccession!: MatchingRules['withoutAccession'];
  days!: number;
  linkPatients!: boolean;
  ownIssuers!: readonly string[];
  createdAt!: Date;

  /** What holds for a practice that has decided nothing. */
  static untouched(organizationId: string): MatchingPolicy {
    return Object.assign(new MatchingPolicy(), {
      id: organizationId,
      organizationId,
      version: 1,
      onConflict: 'match-and-flag',
      withoutAccession: 'suggest',
      days: 3,
      linkPatients: true,
      ownIssuers: [],
      createdAt: new Date(),
    });
  }

  decide(rules: MatchingRules): void {
    this.onConflict = rules.onConflict;
    this.withoutAccession = rules.withoutAccession;
    this.days = rules.days;
    this.linkPatients = rules.linkPatients;
    this.ownIssuers = [...new Set(rules.ownIssuers)].sort();
  }

  /** Whether a number of this issuer may be the practice's own: where it has not said how it is called, any may. */
  isOwn(issuer: string | null): boolean {
    return !issuer || this.ownIssuers.length === 0 || this.ownIssuers.includes(issuer);
  }

  /** Identifiers as patients have them here: those of the practice itself without an issuer. */
  normalize(identifiers: readonly Identifier[]): Identifier[] {
    return identifiers.map(({ value, issuer }) => ({
      value,
      issuer: this.ownIssuers.includes(issuer) ? '' : issuer,
    }));
  }
}
