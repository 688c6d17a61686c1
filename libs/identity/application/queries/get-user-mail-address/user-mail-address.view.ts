/** A user as a mail to them needs it. */
export interface UserMailAddress {
  readonly email: string;
  readonly name: string;
}
