/** Somebody was shown something. */
export class AccessRecordView {
  readonly id!: string;
  readonly actorKind!: string;
  readonly actorId!: string | null;
  /** The user's or key's name; null for others. */
  readonly actorName!: string | null;
  /** Such as `study` or `report`. */
  readonly subjectType!: string;
  readonly subjectId!: string;
  /** Such as `viewed`. */
  readonly action!: string;
  readonly correlationId!: string;
  readonly occurredAt!: Date;
}
