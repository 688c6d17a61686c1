/** How long a contact waits for a person, the last time that one was needed. Office hours count. */
export class ServiceLevelView {
  /** While it waits for a person. */
  readonly waitingSince!: Date | null;
  /** Null where the practice promises nothing. */
  readonly firstReplyDueAt!: Date | null;
  readonly firstRepliedAt!: Date | null;
  readonly resolutionDueAt!: Date | null;
  /** When it was closed or handed back to the bot. */
  readonly resolvedAt!: Date | null;
  /** Most of the time that was promised has passed, and a person is still needed. */
  readonly atRisk!: boolean;
  /** The contact waited, or waits, longer than promised. */
  readonly breached!: boolean;
}
