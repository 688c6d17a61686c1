export class ContactDecisionDto {
  /** Of the merge, or of the link. */
  readonly id!: string;
}
