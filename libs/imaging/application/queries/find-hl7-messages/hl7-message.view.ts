/** A message that a peer sent, and what became of it; what it said is not kept. */
export class Hl7MessageView {
  readonly id!: string;
  readonly peerId!: string;
  /** Such as `ORM^O01`. */
  readonly type!: string;
  /** MSH-10. */
  readonly controlId!: string;
  /** `taken` or `refused`. */
  readonly state!: 'taken' | 'refused';
  /** Why it was refused. */
  readonly errorCode!: string | null;
  /** The orders that it made or changed. */
  readonly orderIds!: string[];
  readonly createdAt!: Date;
}
