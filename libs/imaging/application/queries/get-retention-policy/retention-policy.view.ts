/** How long studies of a kind are kept. */
export class RetentionRuleView {
  /** Null for any. */
  readonly modality!: string | null;
  /** Null for any. */
  readonly procedureCode!: string | null;
  readonly years!: number;
}

/** How long the practice keeps studies. */
export class RetentionPolicyView {
  readonly version!: number;
  /** Where no rule says otherwise; null to keep them for ever. */
  readonly years!: number | null;
  readonly rules!: RetentionRuleView[];
  /** Studies of people under 18 are kept at least until they are so old. */
  readonly minorsUntilAge!: number | null;
  /** Studies that are due are deleted, not only listed. */
  readonly deletes!: boolean;
}
