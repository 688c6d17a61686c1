/** Something with an identity of its own inside one organization. */
export abstract class Entity {
  /** UUIDv7. */
  id!: string;
  organizationId!: string;
}
