/** A role as a user's entry names it. */
export class UserRoleView {
  readonly id!: string;
  readonly name!: string;
}

/** A member of staff. */
export class UserView {
  readonly id!: string;
  readonly version!: number;
  readonly email!: string;
  readonly name!: string;
  /** Such as `Dr.`. */
  readonly title!: string | null;
  /** Whether they may sign in. */
  readonly active!: boolean;
  /** Whether they have yet to choose a password. */
  readonly invited!: boolean;
  readonly roles!: readonly UserRoleView[];
  readonly createdAt!: Date;
  readonly lastSignedInAt!: Date | null;
}
