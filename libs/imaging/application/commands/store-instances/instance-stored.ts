/** What became of one instance that is stored now. */
export interface InstanceStored {
  /** False when the very same file was stored before: this copy of it is not needed. */
  readonly added: boolean;
}
