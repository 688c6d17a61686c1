/** A user as texts name them. */
export class UserNameView {
  readonly id!: string;
  readonly name!: string;
  /** Such as `Dr.`. */
  readonly title!: string | null;
}
