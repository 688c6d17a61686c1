import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTelegram } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import { openLoop } from './open-loop.js';

/** Where the updates of a Telegram channel go. */
export interface ChannelDoor {
  readonly url: string;
  readonly secret: string;
}

/** How long a message took to its reply. */
export interface Replied {
  readonly person: number;
  readonly ms: number;
}

export interface Measured {
  readonly replies: readonly Replied[];
  /** How late the sending itself was at most. */
  readonly sentLateMs: number;
}

/** Nothing more comes then. */
const QUIET_MS = 2_000;
const PATIENCE_MS = 60_000;

/** People who write on Telegram, each again and again to one channel, and wait for what the bot says. */
export class Crowd {
  private static nextChat = 7_000_000;
  private readonly chats: readonly number[];

  /**
   * @param doors that of each person, in turn
   * @param textOf what a person says; it must get one reply, once they know the bot
   */
  constructor(
    private readonly telegram: FakeTelegram,
    private readonly doors: readonly ChannelDoor[],
    people: number,
    private readonly textOf: (person: number, n: number) => string,
  ) {
    this.chats = Array.from({ length: people }, () => Crowd.nextChat++);
  }

  /** Each writes once, so that the bot has said who it is, models are trained and code is compiled. */
  async meet(perSecond: number): Promise<void> {
    await openLoop(this.chats.length, perSecond, (n) => this.write(n));
    const met = () => this.chats.every((chat) => this.telegram.chat(chat).length > 0);
    await until('a reply to the first words of each', async () => met(), PATIENCE_MS);
    let seen = -1;
    while (this.telegram.calls.length !== seen) {
      seen = this.telegram.calls.length;
      await sleep(QUIET_MS);
    }
  }

  /** All write in turn at a fixed rate; from the moment that was meant until the platform has the reply. */
  async measure(perSecond: number, seconds: number): Promise<Measured> {
    const before = this.telegram.calls.length;
    const total = perSecond * seconds;
    const { meant, latestMs } = await openLoop(total, perSecond, (n) => this.write(n));
    const replies = () => this.replies(before);
    await until(`${total} replies`, async () => replies().length >= total, PATIENCE_MS);
    const byChat = Map.groupBy(replies(), ({ chat }) => chat);
    const asked = Map.groupBy(meant.keys(), (n) => n % this.chats.length);
    const found = [...asked].flatMap(([person, written]) => {
      const got = byChat.get(String(this.chats[person])) ?? [];
      // A conversation keeps its order: the first reply is that to the first message.
      if (got.length !== written.length)
        throw new Error(`${got.length} replies to ${written.length} messages of one person`);
      return written.map((n, place) => ({ person, ms: got[place]!.at - meant[n]! }));
    });
    return { replies: found, sentLateMs: latestMs };
  }

  private replies(since: number): { chat: string; at: number }[] {
    return this.telegram.calls
      .slice(since)
      .filter(({ method }) => method === 'sendMessage')
      .map(({ payload, receivedAt }) => ({ chat: String(payload['chat_id']), at: receivedAt.getTime() }));
  }

  private async write(n: number): Promise<void> {
    const person = n % this.chats.length;
    const { url, secret } = this.doors[person % this.doors.length]!;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(this.telegram.textUpdate(this.chats[person]!, this.textOf(person, n))),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`a message was answered with ${answer.status}`);
  }
}
