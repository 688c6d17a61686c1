/** A referrer as other systems are told of them. */
export class ReferrerRecordView {
  readonly id!: string;
  readonly name!: string;
  /** Clinic or surgery. */
  readonly organization!: string | null;
  readonly email!: string | null;
  readonly phone!: string | null;
  readonly active!: boolean;
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
