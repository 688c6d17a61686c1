const EPOCH = 1_420_070_400_000;

/** "Message Object", as far as it is told. */
export interface FakeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly author: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly components?: unknown;
  readonly [field: string]: unknown;
}

const NONCE_HOLDS_MS = 300_000;

/** The messages of all channels, as Discord keeps them: everybody's, for ever. */
export class DiscordChannels {
  private readonly messages = new Map<string, FakeMessage[]>();
  private readonly nonces = new Map<string, { readonly message: FakeMessage; readonly at: number }>();
  private count = 0;

  /** A new id: later ones are greater. */
  snowflake(): string {
    return String((BigInt(Date.now() - EPOCH) << 22n) + BigInt(this.count++ % 4_000_000));
  }

  add(channel: string, author: Record<string, unknown>, fields: Record<string, unknown>): FakeMessage {
    const message = {
      id: this.snowflake(),
      channel_id: channel,
      type: 0,
      content: '',
      author,
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      pinned: false,
      mention_everyone: false,
      tts: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      flags: 0,
      components: [],
      ...fields,
    };
    this.messages.set(channel, [...this.of(channel), message]);
    return message;
  }

  of(channel: string): FakeMessage[] {
    return this.messages.get(channel) ?? [];
  }

  change(channel: string, id: string, fields: Record<string, unknown>): FakeMessage {
    const changed = { ...this.find(channel, id), ...fields };
    this.messages.set(
      channel,
      this.of(channel).map((message) => (message.id === id ? changed : message)),
    );
    return changed;
  }

  remove(channel: string, id: string): void {
    this.find(channel, id);
    this.messages.set(
      channel,
      this.of(channel).filter((message) => message.id !== id),
    );
  }

  find(channel: string, id: string): FakeMessage {
    const message = this.of(channel).find((one) => one.id === id);
    if (!message) throw new Error(`There is no message ${id} in ${channel}.`);
    return message;
  }

  /** "Get Channel Messages": the newest first; after or before an id those that are next to it. */
  page(channel: string, query: URLSearchParams): FakeMessage[] {
    const limit = Math.min(Number(query.get('limit') ?? 50), 100);
    const [after, before] = [query.get('after'), query.get('before')];
    const all = this.of(channel).filter(({ id }) => before === null || BigInt(id) < BigInt(before));
    const chosen =
      after === null ? all.slice(-limit) : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
    return chosen.toReversed();
  }

  /** A person puts a sign on a message, or takes it back; messages only tell how many there are of each. */
  react(channel: string, id: string, emoji: string, off: boolean): void {
    const message = this.of(channel).find((one) => one.id === id);
    if (!message) return;
    const signs = (message['reactions'] ?? []) as { emoji: { name: string } }[];
    const others = signs.filter((sign) => sign.emoji.name !== emoji);
    const sign = { count: 1, me: false, emoji: { id: null, name: emoji } };
    this.change(channel, id, { reactions: off ? others : [...others, sign] });
  }

  /** The message that was made with a nonce in the past few minutes, when it is to be unique. */
  madeWith(author: string, nonce: unknown, message?: FakeMessage): FakeMessage | undefined {
    if (typeof nonce !== 'string') return undefined;
    const key = `${author}:${nonce}`;
    if (message) this.nonces.set(key, { message, at: Date.now() });
    const known = this.nonces.get(key);
    return known && Date.now() - known.at < NONCE_HOLDS_MS ? known.message : undefined;
  }
}
