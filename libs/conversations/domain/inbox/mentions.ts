/** Who was named in notes on which conversation, and has not looked yet. */
export abstract class Mentions {
  abstract add(conversationId: string, userIds: readonly string[], at: Date): Promise<void>;
  abstract markRead(conversationId: string, userId: string): Promise<void>;
}
