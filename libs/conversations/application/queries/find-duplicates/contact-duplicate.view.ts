/** Why two contacts may be one person. */
export const DUPLICATE_REASONS = ['phone', 'patient', 'name-and-birth-date'] as const;

/** A contact who may be the same person. Nothing of it is proof: somebody looks, and merges them or not. */
export class ContactDuplicateView {
  readonly contactId!: string;
  readonly name!: string | null;
  /** `phone`: the same number · `patient`: verified for the same patient · `name-and-birth-date`: gave the same in an order. */
  readonly reasons!: (typeof DUPLICATE_REASONS)[number][];
  readonly createdAt!: Date;
}
