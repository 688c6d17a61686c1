import { until } from '#test/support/until';
import type { Invariant } from '../../checks/invariant.js';
import type { Ledger } from '../../load/ledger.js';
import type { Traffic } from '../../load/traffic.js';
import { SeededRandom } from '../../seeded-random.js';
import { runCommand } from '../run-command.js';
import type { Site, Workload } from '../workload.js';
import { conversationsKeepOrder } from './conversations-keep-order.js';
import { Crowd } from './crowd.js';
import { FrontDoor } from './front-door.js';
import { messagesAreAnsweredOnce } from './messages-are-answered-once.js';
import { messagesAreStoredOnce } from './messages-are-stored-once.js';
import type { Messenger } from './messenger.js';
import { OnDiscord } from './on-discord.js';
import { OnMeta } from './on-meta.js';
import { OnSlack } from './on-slack.js';
import { OnTelegram } from './on-telegram.js';
import { OnWebchat } from './on-webchat.js';
import { pausesAreKept, type Struck } from './pauses-are-kept.js';
import { Script } from './script.js';
import { sendFaults } from './send-faults.js';
import { sendsHappenOnce } from './sends-happen-once.js';
import { statusesOnlyMoveOn } from './statuses-only-move-on.js';
import { unknownIsShown } from './unknown-is-shown.js';

/** A worker that holds the connection and lives makes another one within seconds. */
const RECONNECTED_MS = 15_000;

/** People on all six messengers write to the demo practice at once; its bot answers every message with one that is known. */
export class Platforms implements Workload {
  readonly name = 'conversations';
  readonly scripts = {
    'public-api': 'bundle/public-api.js',
    worker: 'bundle/worker.js',
    scheduler: 'bundle/scheduler.js',
  } as const;
  readonly adminApi = 'bundle/admin-api.js';
  readonly copies = { 'public-api': 2, worker: 2 } as const;
  /** There is no schedule in the demo practice. */
  readonly neverPasses = ['scheduler.before-insert', 'scheduler.after-commit'];
  readonly underWay = `SELECT count(*) FROM message WHERE status IN ('pending', 'sending')`;
  /** When a worker or the database was struck. */
  readonly blows: Struck[] = [];
  private crowd?: Crowd;
  private readonly channels = new Map<string, string>();

  private constructor(
    private readonly door: FrontDoor,
    private readonly messengers: readonly Messenger[],
    private readonly seed: number,
  ) {}

  static async create(seed: number): Promise<Platforms> {
    const [door, telegram, meta, slack, discord] = await Promise.all([
      FrontDoor.start(),
      OnTelegram.start(),
      OnMeta.start(),
      OnSlack.start(),
      OnDiscord.start(),
    ]);
    return new Platforms(door, [telegram, ...meta, slack, discord, new OnWebchat()], seed);
  }

  env(): Promise<Record<string, string>> {
    const all = this.messengers.map(({ env }) => env);
    return Promise.resolve(Object.assign({}, ...all) as Record<string, string>);
  }

  open(apis: readonly string[]): string {
    this.door.leadTo(apis);
    return this.door.url;
  }

  load(ledger: Ledger): Traffic {
    this.crowd = new Crowd(this.messengers, ledger, this.seed);
    return this.crowd;
  }

  /** The outside world of the running system. */
  get people(): Crowd {
    if (!this.crowd) throw new Error('The system does not run yet.');
    return this.crowd;
  }

  async prepare(site: Site): Promise<void> {
    await runCommand(site, ['migrate', 'up']);
    await runCommand(site, ['seed']);
    const [practice] = await site.superuser.rows<{ id: string }>('SELECT id FROM organization LIMIT 1');
    const run = async (command: string, fields: object): Promise<{ id: string }> => {
      const options = ['--organization', practice?.id ?? '', '--fields', JSON.stringify(fields)];
      return JSON.parse((await runCommand(site, ['run', command, ...options])) || '{}') as { id: string };
    };
    const bot = await run('conversations.create-bot', { name: 'Desk', locale: 'en-GB', content: Script.bot });
    await run('conversations.publish-bot', { botId: bot.id });
    for (const { platform, credentials } of this.messengers) {
      const fields = { platform, name: platform, botId: bot.id, credentials };
      this.channels.set(platform, (await run('conversations.open-channel', fields)).id);
    }
  }

  async begin(site: Site): Promise<void> {
    for (const messenger of this.messengers)
      await messenger.connect(this.channels.get(messenger.platform) ?? '', site);
  }

  senders(): [] {
    return [];
  }

  /** From now on calls to us are lost and calls of ours go wrong, as the seed says; so many messages are to come. */
  misbehave(messages: number): void {
    const random = new SeededRandom(this.seed);
    this.door.fault = () => {
      const chosen = random.next();
      if (chosen < 0.03) return 'lost';
      if (chosen < 0.1) return 'unheard';
      return chosen < 0.15 ? { slow: random.between(100, 1_500) } : undefined;
    };
    const calls = Math.ceil(messages / this.messengers.length);
    for (const messenger of this.messengers) messenger.plan?.(sendFaults(random, calls));
  }

  behave(): void {
    this.door.fault = () => undefined;
  }

  /** Breaks a connection that lasts; answers how, once there is another one, if that comes soon. */
  async breakLine(random: SeededRandom): Promise<string> {
    const lasting = this.messengers.find((messenger) => messenger.disturb);
    const how = lasting?.disturb?.(random.between(0, 1_000)) ?? 'nothing';
    await until('another connection', () => Promise.resolve(lasting?.connected), RECONNECTED_MS).catch(
      () => undefined,
    );
    return how;
  }

  invariants(site: Site): Invariant[] {
    return [
      messagesAreStoredOnce,
      conversationsKeepOrder,
      messagesAreAnsweredOnce,
      sendsHappenOnce(this.messengers),
      unknownIsShown(site),
      pausesAreKept(this.messengers, this.blows),
      statusesOnlyMoveOn,
    ];
  }

  async summary({ superuser }: Site): Promise<string> {
    const [row] = await superuser.rows<Record<'stored' | 'answers' | 'unknown' | 'chats', number>>(
      `SELECT (SELECT count(*) FROM conversation)::int AS chats, count(*) FILTER (WHERE direction = 'inbound')::int AS stored,
              count(*) FILTER (WHERE direction = 'outbound')::int AS answers, count(*) FILTER (WHERE status = 'unknown')::int AS unknown FROM message`,
    );
    if (!row) return '';
    const { tellings } = this.people;
    const refused = this.messengers.flatMap(({ sends }) => sends).filter((call) => call.refused).length;
    const told = `${tellings.repeated} tellings repeated, ${tellings.givenUp} given up by their platform`;
    const { stored, answers, unknown, chats } = row;
    return `${stored} messages stored in ${chats} chats, ${told}; ${answers} answers, ${unknown} unknown, ${refused} sends refused with 429`;
  }

  async end(): Promise<void> {
    await Promise.all([this.door.stop(), ...this.messengers.map((messenger) => messenger.end())]);
  }
}
