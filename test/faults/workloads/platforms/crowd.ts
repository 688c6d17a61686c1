import type { Ledger } from '../../load/ledger.js';
import type { Traffic } from '../../load/traffic.js';
import { SeededRandom } from '../../seeded-random.js';
import type { Messenger } from './messenger.js';
import { Person } from './person.js';
import { Script } from './script.js';
import { Tellings } from './tellings.js';

/** People at once, over all messengers. */
const AT_ONCE = 36;
/** Of the messages that platforms tell more of. */
const WITH_STATUSES = 1 / 3;
/** A large prime, so that people with neighbouring numbers have nothing in common. */
const SPREAD = 2_654_435_761;

/** The people of all messengers. What each does follows from the seed and their number alone. */
export class Crowd implements Traffic {
  readonly tellings: Tellings;
  /** Messages that people have begun to send. */
  begun = 0;
  people = 0;
  private stopped = false;
  private going?: Promise<void>;
  private readonly told = new Set<string>();

  constructor(
    private readonly messengers: readonly Messenger[],
    ledger: Ledger,
    private readonly seed: number,
  ) {
    this.tellings = new Tellings(ledger);
  }

  get refusals(): readonly string[] {
    return this.tellings.refusals;
  }

  /** So many messages are taken at least, of people who do not wait for each other; answers when everything is told. */
  async play(messages: number): Promise<void> {
    const end = this.tellings.taken + messages;
    const one = async (): Promise<void> => {
      while (this.tellings.taken < end && !this.stopped) {
        const number = ++this.people;
        const messenger = this.messengers[number % this.messengers.length] as Messenger;
        const random = new SeededRandom(this.seed + number * SPREAD);
        const chat = await messenger.enter(number);
        const person = new Person(messenger.platform, chat, this.tellings, () => this.begun++, random);
        await person.speak();
        await this.tellStatuses(messenger, chat.name, await chat.seen(), random);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    await this.tellings.done();
  }

  /** One new person on each messenger, who waits for every answer, and nothing goes wrong. */
  async send(each: number): Promise<void> {
    const one = async (messenger: Messenger): Promise<void> => {
      for (let left = each; left > 0; left -= Script.length) {
        const number = ++this.people;
        const chat = await messenger.enter(number);
        const person = new Person(messenger.platform, chat, this.tellings, () => this.begun++);
        await person.speak(Math.min(left, Script.length));
        await this.tellStatuses(messenger, chat.name, await chat.seen(), new SeededRandom(number));
      }
    };
    await Promise.all(this.messengers.map(one));
  }

  start(): void {
    this.stopped = false;
    this.going = this.play(Number.MAX_SAFE_INTEGER);
    // Told by `stop`; a failure before that must not end the process.
    this.going.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.going;
  }

  /** What a platform tells about our messages of a chat: delivered, read, in any order, some of it twice. */
  private async tellStatuses(
    messenger: Messenger,
    chat: string,
    seen: Awaited<ReturnType<Messenger['seen']>>,
    random: SeededRandom,
  ): Promise<void> {
    for (const one of seen) {
      if (!messenger.statuses || this.told.has(one.id) || random.next() > WITH_STATUSES) continue;
      this.told.add(one.id);
      const statuses = [...messenger.statuses(one)];
      const sender = `${messenger.platform}/${chat}`;
      while (statuses.length > 0) {
        const [next] = statuses.splice(random.between(0, statuses.length - 1), 1);
        if (next) await this.tellings.tell(next, { sender, sequence: 0 }, random);
      }
    }
  }
}
