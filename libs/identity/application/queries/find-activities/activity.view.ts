/** Something that was done, or tried. */
export class ActivityView {
  /** The command's id. */
  readonly id!: string;
  /** Such as `reporting.sign-report`. */
  readonly useCase!: string;
  readonly actorKind!: string;
  /** A user's or key's id, a part of Isocenter by name, or null for somebody unknown. */
  readonly actorId!: string | null;
  /** The user's or key's name; null for others. */
  readonly actorName!: string | null;
  readonly outcome!: 'succeeded' | 'failed';
  /** Why it failed. */
  readonly errorCode!: string | null;
  readonly durationMs!: number;
  /** Its key in `/v1/traces`. */
  readonly correlationId!: string;
  readonly occurredAt!: Date;
}
