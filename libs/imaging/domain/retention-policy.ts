import { AggregateRoot } from '#kernel';

/** How long studies of a kind are kept. Without modality and procedure it would be the general rule, which is not here. */
export interface RetentionRule {
  /** A DICOM modality such as `MG`; null for any. */
  readonly modality: string | null;
  /** The code of the order's procedure; null for any. */
  readonly procedureCode: string | null;
  /** After the study's date. */
  readonly years: number;
}

/** What a practice decides about how long it keeps studies. */
export interface RetentionTerms {
  /** After the study's date, where no rule says otherwise; null to keep them for ever. */
  readonly years: number | null;
  /** Of several that fit a study, the longest holds. */
  readonly rules: readonly RetentionRule[];
  /** Studies of people under 18 are kept at least until they are so old; null for no such term. */
  readonly minorsUntilAge: number | null;
  /** Studies that are due are deleted, not only listed. */
  readonly deletes: boolean;
}

/** How long a practice keeps studies; each has one, with its own id. Until it decides, everything is kept. */
export class RetentionPolicy extends AggregateRoot implements RetentionTerms {
  static readonly aggregateType = 'retention-policy';

  years!: number | null;
  rules!: readonly RetentionRule[];
  minorsUntilAge!: number | null;
  deletes!: boolean;
  createdAt!: Date;

  static untouched(organizationId: string): RetentionPolicy {
    return Object.assign(new RetentionPolicy(), {
      id: organizationId,
      organizationId,
      version: 1,
      years: null,
      rules: [],
      minorsUntilAge: null,
      deletes: false,
      createdAt: new Date(),
    });
  }

  decide({ years, rules, minorsUntilAge, deletes }: RetentionTerms): void {
    this.years = years ?? null;
    this.rules = rules.map(({ modality, procedureCode, years: kept }) => ({
      modality: modality ?? null,
      procedureCode: procedureCode ?? null,
      years: kept,
    }));
    this.minorsUntilAge = minorsUntilAge ?? null;
    this.deletes = deletes;
  }
}
