/** A key for software; its secret is not kept. */
export class ApiKeyView {
  readonly id!: string;
  readonly name!: string;
  readonly scopes!: readonly string[];
  /** The user who created it, or null. */
  readonly createdBy!: string | null;
  readonly createdByName!: string | null;
  readonly createdAt!: Date;
  readonly expiresAt!: Date | null;
  readonly revokedAt!: Date | null;
  /** To the hour. */
  readonly lastUsedAt!: Date | null;
  /** The project whose studies alone it leads to; null for all that its scopes open. */
  readonly projectId!: string | null;
}
