/** The sign that a person put on a message: one each, the last. */
export interface MessageReaction {
  readonly contactId: string;
  /** The character itself, or its name between colons where the platform has names only: `:thumbsup:`. */
  readonly emoji: string;
  /** ISO 8601. */
  readonly at: string;
}
