/** Something a role or an API key may allow. */
export class PermissionView {
  /** As roles and scopes name it. */
  readonly name!: string;
  /** What it allows, in words. */
  readonly meaning!: string;
}
