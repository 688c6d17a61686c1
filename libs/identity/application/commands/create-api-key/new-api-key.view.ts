/** A key that was just created: the only time its secret is shown. */
export class NewApiKeyView {
  readonly id!: string;
  readonly name!: string;
  readonly scopes!: readonly string[];
  readonly expiresAt!: Date | null;
  /** Sent as `Authorization: Bearer …`; keep it like a password. */
  readonly key!: string;
}
