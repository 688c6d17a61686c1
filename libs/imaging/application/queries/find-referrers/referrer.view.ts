/** A physician who asks for examinations and receives their reports. */
export class ReferrerView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** Clinic or surgery. */
  readonly organization!: string | null;
  /** Where reports are announced. */
  readonly email!: string | null;
  readonly phone!: string | null;
  /** Offered for new orders. */
  readonly active!: boolean;
  readonly createdAt!: Date;
}
