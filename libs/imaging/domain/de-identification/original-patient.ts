/** Who a pseudonym stands for: what is sealed, and shown to those only who may re-identify. */
export interface OriginalPatient {
  readonly name: string | null;
  /** Patient ID (0010,0020). */
  readonly number: string | null;
  readonly issuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
}
