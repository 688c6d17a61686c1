/** An event of a conversation, at its place in the feed of the organization. */
export class FeedEntryView {
  readonly position!: number;
  /** The event's name: `conversations.message-received`. */
  readonly event!: string;
  readonly conversationId!: string;
  /** Null when the conversation is gone. */
  readonly threadId!: string | null;
  readonly messageId!: string | null;
  readonly noteId!: string | null;
  /** What the event says of a message's status. */
  readonly status!: string | null;
}
