/** Who the caller is, and what they may do. */
export class MeView {
  readonly kind!: 'user' | 'api-key';
  readonly id!: string;
  readonly name!: string;
  /** A user's; null for a key. */
  readonly email!: string | null;
  readonly title!: string | null;
  readonly organizationId!: string;
  readonly organizationName!: string;
  /** Names of the roles; none for a key. */
  readonly roles!: readonly string[];
  /** Names, all spelled out, sorted. */
  readonly permissions!: readonly string[];
}
