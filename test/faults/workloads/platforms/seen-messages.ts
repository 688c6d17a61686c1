import type { Seen } from './messenger.js';

/** What a platform's people have seen, by chat: read once, however often it is asked for. */
export class SeenMessages<Message> {
  private readonly chats = new Map<string, (Seen & { readonly message: Message })[]>();
  private read = 0;

  constructor(
    private readonly messages: readonly Message[],
    private readonly as: (message: Message) => Seen,
  ) {}

  of(chat: string): readonly (Seen & { readonly message: Message })[] {
    for (; this.read < this.messages.length; this.read++) {
      const message = this.messages[this.read] as Message;
      const seen = { ...this.as(message), message };
      const known = this.chats.get(seen.chat);
      if (known) known.push(seen);
      else this.chats.set(seen.chat, [seen]);
    }
    return this.chats.get(chat) ?? [];
  }

  all(): Seen[] {
    return this.messages.map(this.as);
  }
}
