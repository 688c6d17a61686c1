import { ApiFailure } from './api-failure.js';
import type { Api } from './api.js';
import { newId } from './new-id.js';
import type { Outgoing } from './outgoing.js';
import type { QuickReply, ThreadMessage } from './thread-message.js';

const PAGE = '30';
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/** The messages of a visitor: those that the server has, in its order, and behind them those on their way to it. */
export class Thread {
  messages: readonly ThreadMessage[] = [];
  outgoing: readonly Outgoing[] = [];
  /** Whether anything was read yet. */
  loaded = false;
  /** Whether there may be messages before the first. */
  hasOlder = false;
  private reading?: Promise<void>;
  private readAgain = false;
  private readingOlder = false;
  private sending = false;
  private retries = 0;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly api: Pick<Api, 'messages' | 'send' | 'upload'>,
    private readonly changed: () => void,
  ) {}

  /** Reads what is new. Asked while it reads, it reads once more: nothing that was announced meanwhile is left out. */
  refresh(): Promise<void> {
    if (this.reading) this.readAgain = true;
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    return this.reading;
  }

  async older(): Promise<void> {
    const [first] = this.messages;
    if (this.readingOlder || !this.hasOlder || !first) return;
    this.readingOlder = true;
    try {
      const { items } = await this.api.messages({ before: first.id, limit: PAGE });
      if (this.messages[0] === first) this.messages = [...items.reverse(), ...this.messages];
      this.hasOlder = items.length === Number(PAGE);
    } catch {
      // Whoever scrolls again asks again.
    } finally {
      this.readingOlder = false;
      this.changed();
    }
  }

  write(text: string): void {
    this.take({ text });
  }

  press(button: QuickReply): void {
    this.take({ text: button.label, button });
  }

  attach(file: File): void {
    this.take({ text: '', file });
  }

  retry(id: string): void {
    this.amend(id, { state: 'waiting', refusal: undefined });
    this.drain();
  }

  discard(id: string): void {
    this.outgoing = this.outgoing.filter((one) => one.id !== id);
    this.changed();
  }

  /** The way to the server is open again. */
  resume(): void {
    for (const { id, refusal } of this.outgoing)
      if (refusal === 'network') this.amend(id, { state: 'waiting' });
    this.drain();
  }

  /** Another thread begins. */
  clear(): void {
    this.messages = [];
    this.hasOlder = false;
    this.changed();
  }

  private take(fields: Pick<Outgoing, 'text' | 'button' | 'file'>): void {
    const one: Outgoing = { ...fields, id: newId(), at: new Date(), state: 'waiting', progress: 0 };
    this.outgoing = [...this.outgoing, one];
    this.changed();
    this.resume();
  }

  private amend(id: string, fields: Partial<Outgoing>): void {
    this.outgoing = this.outgoing.map((one) => (one.id === id ? { ...one, ...fields } : one));
    this.changed();
  }

  /** One after the other: what is written first arrives first. */
  private drain(): void {
    const next = this.outgoing.find(({ state, refusal }) => state === 'waiting' || refusal === 'network');
    if (this.sending || next?.state !== 'waiting') return;
    this.sending = true;
    void this.deliver(next).finally(() => {
      this.sending = false;
      this.drain();
    });
  }

  private async deliver({ id, text, button, file, fileId }: Outgoing): Promise<void> {
    this.amend(id, { state: 'sending', refusal: undefined });
    try {
      const uploaded =
        file && (fileId ?? (await this.api.upload(file, (progress) => this.amend(id, { progress }))));
      if (uploaded) this.amend(id, { fileId: uploaded, progress: 1 });
      const content = button ? { button } : uploaded ? { files: [uploaded] } : { text };
      await this.api.send({ id, ...content });
      this.retries = 0;
      this.amend(id, { state: 'sent' });
      void this.refresh();
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure(0);
      this.amend(id, { state: 'failed', refusal: failure.refusal });
      if (failure.passing) this.later();
    }
  }

  private later(): void {
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries);
    this.retries += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.resume(), wait);
  }

  private async readAll(): Promise<void> {
    do {
      this.readAgain = false;
      try {
        await this.read();
      } catch {
        // The connection tells when it is worth while to ask again.
      }
    } while (this.readAgain);
  }

  /** The newest page; and when that does not reach what is known, everything behind it. */
  private async read(): Promise<void> {
    const { items, nextCursor } = await this.api.messages({ limit: PAGE });
    const page = items.reverse();
    const last = this.messages.at(-1);
    const meets = !last || page.some(({ id }) => id === last.id);
    if (!this.loaded || !last) this.hasOlder = nextCursor !== null;
    this.loaded = true;
    this.put(meets ? page : [...(await this.since(last.id)), ...page]);
  }

  private async since(id: string): Promise<ThreadMessage[]> {
    const missed: ThreadMessage[] = [];
    let cursor: string | null = null;
    do {
      const page = await this.api.messages({
        sort: 'place',
        after: id,
        limit: '100',
        ...(cursor === null ? {} : { cursor }),
      });
      missed.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return missed;
  }

  /** What is known in its place, as it is now; what is not behind it. */
  private put(read: readonly ThreadMessage[]): void {
    const all = new Map(this.messages.map((message) => [message.id, message]));
    for (const message of read) all.set(message.id, message);
    this.messages = [...all.values()];
    const arrived = new Set(this.messages.map(({ clientId }) => clientId));
    this.outgoing = this.outgoing.filter(({ id }) => !arrived.has(id));
    this.changed();
  }
}
