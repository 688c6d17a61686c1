/** A timer set for one entry into a state. Fired or cancelled, it never acts again. */
export interface WorkflowTimer {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly stateEntryId: string;
  readonly dueAt: Date;
  readonly status: 'scheduled' | 'fired' | 'cancelled';
}
