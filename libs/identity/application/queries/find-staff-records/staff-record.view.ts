/** A user as other systems are told of them. */
export class StaffRecordView {
  readonly id!: string;
  readonly name!: string;
  /** Such as `Dr.`. */
  readonly title!: string | null;
  readonly email!: string;
  readonly active!: boolean;
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
