/** How a member of staff is told what waits for them: conversations, and what is to be read, reviewed or confirmed. */
export class NoticePreferenceView {
  /** By mail; of conversations while they have no inbox open. */
  readonly mail!: boolean;
}
