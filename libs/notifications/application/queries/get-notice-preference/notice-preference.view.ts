/** How a member of staff is told that a conversation waits. */
export class NoticePreferenceView {
  /** By mail, while they have no inbox open. */
  readonly mail!: boolean;
}
