import { FakeTelegram, type TelegramBehaviour } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import type { FaultCase } from '../../cases/fault-case.js';
import type { Invariant } from '../../checks/invariant.js';
import type { Outgoing, Sender } from '../../load/sender.js';
import type { SeededRandom } from '../../seeded-random.js';
import { runCommand } from '../run-command.js';
import type { Site, Workload } from '../workload.js';
import { DIALOGUE } from './dialogue.js';
import { intakesBecomeOrders } from './intakes-become-orders.js';
import { messagesKeepOrder } from './messages-keep-order.js';
import { sendsAreAccountedFor } from './sends-are-accounted-for.js';
import { telegramCases } from './telegram-cases.js';
import { updatesAreStoredOnce } from './updates-are-stored-once.js';
import { workflowsFold } from './workflows-fold.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
/** What Telegram, or the way to it, may do with one call. */
const DISTURBANCES: readonly TelegramBehaviour[] = [
  { kind: 'too-many-requests', retryAfter: 1 },
  { kind: 'error', status: 502, html: true },
  { kind: 'error', status: 403, description: 'Forbidden: bot was blocked by the user' },
  { kind: 'drop' },
  { kind: 'cut' },
  { kind: 'delay', ms: 2_000 },
];
const CHATS = [7101, 7102, 7103, 7104, 7105, 7106];

/** The main job's beginning on the whole system: people write to the demo practice on Telegram, the bot answers and takes orders down. */
export class Telegram implements Workload {
  readonly name = 'telegram';
  readonly scripts = {
    'public-api': 'bundle/public-api.js',
    worker: 'bundle/worker.js',
    scheduler: 'bundle/scheduler.js',
  } as const;
  /** There is no schedule in the demo practice. */
  readonly neverPasses = ['scheduler.before-insert', 'scheduler.after-commit'];
  readonly underWay = `SELECT count(*) FROM message WHERE status IN ('pending', 'sending')`;
  readonly cases: readonly FaultCase[] = telegramCases(DISTURBANCES);
  private readonly updates = new Map<string, Outgoing>();
  private channelId = '';

  private constructor(readonly fake: FakeTelegram) {}

  static async create(): Promise<Telegram> {
    return new Telegram(await FakeTelegram.start());
  }

  env(): Promise<Record<string, string>> {
    return Promise.resolve({ TELEGRAM_API_ROOT: this.fake.root });
  }

  async prepare(site: Site): Promise<void> {
    await runCommand(site, ['migrate', 'up']);
    await runCommand(site, ['seed']);
    const [bot] = await site.superuser.rows<{ id: string; organization: string }>(
      'SELECT id, organization_id AS organization FROM bot LIMIT 1',
    );
    if (!bot) throw new Error('The demo practice has no bot.');
    const fields = {
      platform: 'telegram',
      name: 'Telegram',
      botId: bot.id,
      credentials: { botToken: TOKEN },
    };
    const run = [
      'run',
      'conversations.open-channel',
      '--organization',
      bot.organization,
      '--fields',
      JSON.stringify(fields),
    ];
    const answer = await runCommand(site, run);
    this.channelId = (JSON.parse(answer) as { id: string }).id;
  }

  async begin(): Promise<void> {
    await until('the webhook', () => Promise.resolve(this.fake.webhookOf(TOKEN)), 30_000);
  }

  senders(): Sender[] {
    return CHATS.map((chat) => ({ id: String(chat), next: (sequence) => this.update(chat, sequence) }));
  }

  invariants(): Invariant[] {
    return [
      updatesAreStoredOnce,
      messagesKeepOrder,
      sendsAreAccountedFor(this.fake),
      intakesBecomeOrders,
      workflowsFold,
    ];
  }

  disturb(random: SeededRandom): string {
    const behaviour = random.pick(DISTURBANCES);
    this.fake.plan('sendMessage', behaviour);
    return `the next message meets ${behaviour.kind}`;
  }

  async summary({ superuser }: Site): Promise<string> {
    const [row] = await superuser.rows<Record<'updates' | 'sent' | 'unknown' | 'failed' | 'orders', number>>(
      `SELECT (SELECT count(*) FROM inbound_event)::int AS updates, (SELECT count(*) FROM imaging_order)::int AS orders,
              count(*) FILTER (WHERE status = 'sent')::int AS sent, count(*) FILTER (WHERE status = 'unknown')::int AS unknown,
              count(*) FILTER (WHERE status = 'failed')::int AS failed FROM message`,
    );
    if (!row) return '';
    const { updates, sent, unknown, failed, orders } = row;
    return `${updates} updates, ${sent} messages sent, ${unknown} unknown, ${failed} failed, ${orders} orders`;
  }

  async end(): Promise<void> {
    await this.fake.stop();
  }

  private update(chat: number, sequence: number): Outgoing {
    const known = this.updates.get(`${chat}/${sequence}`);
    if (known) return known;
    // The chats are at different places of the dialogue, so that every fault meets all of it.
    const text = DIALOGUE[(sequence - 1 + chat * 2) % DIALOGUE.length] ?? '';
    const update = this.fake.textUpdate(chat, text, { first_name: 'Ann', last_name: `Lee ${chat}` }) as {
      update_id: number;
      message: { message_id: number };
    };
    const outgoing = {
      key: String(update.update_id),
      path: `/v1/webhooks/telegram/${this.channelId}`,
      headers: { 'x-telegram-bot-api-secret-token': this.fake.webhookOf(TOKEN)?.secretToken ?? '' },
      body: JSON.stringify(update),
      data: { messageId: String(update.message.message_id) },
    };
    this.updates.set(`${chat}/${sequence}`, outgoing);
    return outgoing;
  }
}
