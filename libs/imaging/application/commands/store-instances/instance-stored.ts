/** What became of one instance of a batch. */
export type InstanceOutcome =
  /** It is new and stored. */
  | 'stored'
  /** The very same file was stored before; this copy of it is not needed. */
  | 'present'
  /** Another file is stored under its SOP Instance UID, and stays. */
  | 'refused';

/** The outcome of one instance. */
export interface InstanceStored {
  readonly instanceId: string;
  readonly outcome: InstanceOutcome;
}
