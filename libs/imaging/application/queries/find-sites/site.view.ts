/** A place where the practice examines. */
export class SiteView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** As it stands on letters. */
  readonly address!: string | null;
  /** IANA name; null for the practice's own. */
  readonly timeZone!: string | null;
  /** Offered for new orders. */
  readonly active!: boolean;
  readonly createdAt!: Date;
}
