/** Binds a running command to an organization that its caller could not know: one that it is about to create. */
export abstract class TenantBinding {
  /** From here on the transaction sees and writes the rows of this organization. */
  abstract bind(organizationId: string): Promise<void>;
}
