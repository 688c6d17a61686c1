/** A sign that a person put on a message, or took back. */
export interface InboundReaction {
  /** The character itself, or its name between colons where the platform has names only. Null: taken back. */
  readonly emoji: string | null;
  /** Which one was taken back, where a person may put several on a message; another that stands there then stays. */
  readonly takenBack?: string;
}
