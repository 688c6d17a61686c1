import { FakeTelegram } from '#test/fakes/telegram';
import { freePort } from '#test/support/free-port';
import { Crowd } from './crowd.js';
import { type Figure, figure } from './figure.js';
import type { Installation } from './installation.js';
import { type Running, startProgram } from './processes.js';
import type { BotSettings } from './references/bot-settings.js';
import type { Session } from './session.js';
import { percentile, round } from './statistics.js';
import { TelegramStage } from './telegram-stage.js';

const PER_SECOND = 50;
const PEOPLE = 500;
/** Telegram lets a bot send 30 messages a second. */
const CHANNELS = 4;
const FULL = { seconds: 60, rounds: 3, people: PEOPLE };
const SHORT = { seconds: 4, rounds: 1, people: 200 };
const WARM_UP_SECONDS = 5;
/** Answered from the bot's own intents and from the practice's knowledge, each with one message. */
const QUESTIONS = ['where can I park?', 'When are you open on Saturday?', 'is there parking at your place'];
const textOf = (person: number, n: number): string => QUESTIONS[(person + n) % QUESTIONS.length]!;

interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly sentLateMs: number;
  /** Processor time of our processes, without the database's, a message. */
  readonly cpuMs: number;
}

/** What is measured: a crowd and the processes that answer it. */
interface Side {
  readonly name: string;
  readonly crowd: Crowd;
  readonly cpuMs: () => number;
}

/**
 * From a message's way to our webhook until Telegram has the reply, at a constant rate, with the local engine: with Redis,
 * without it, and a minimal bot of one process on the same server, in turn.
 */
export async function benchReplies({ place }: Session): Promise<Figure[]> {
  const { redisUrl } = place;
  const { seconds, rounds, people } = place.short ? SHORT : FULL;
  if (!redisUrl) place.say('  no Redis can be had here: only the mode without it is measured');
  const modes = [
    ...(redisUrl ? [['Redis', { REDIS_URL: redisUrl }] as const] : []),
    ['PostgreSQL only', {}] as const,
  ];
  const stages: { mode: string; stage: TelegramStage }[] = [];
  let bot: BareBot | undefined;
  try {
    for (const [n, [mode, env]] of modes.entries())
      stages.push({
        mode,
        stage: await TelegramStage.start(place, { name: `replies_${n}`, env, channels: CHANNELS }),
      });
    bot = await BareBot.start(stages[0]!.stage.installation);
    const { running: process, telegram, door } = bot;
    const sides: Side[] = [
      ...stages.map(({ mode, stage }) => ({
        name: mode,
        crowd: new Crowd(stage.installation.telegram, stage.doors, people, textOf),
        cpuMs: () => stage.cpuMs(),
      })),
      { name: 'bare', crowd: new Crowd(telegram, [door], people, textOf), cpuMs: process.cpuMs },
    ];
    for (const { crowd } of sides) {
      await crowd.meet(PER_SECOND / 2);
      await crowd.measure(PER_SECOND, Math.min(WARM_UP_SECONDS, seconds));
    }
    const runs = new Map<string, Latency[]>(sides.map(({ name }) => [name, []]));
    for (let n = 0; n < rounds; n++)
      for (const side of sides) runs.get(side.name)!.push(await latencyOf(side, seconds));
    return [
      ...stages.flatMap(({ mode }) => latencyFigures(mode, runs.get(mode)!, runs.get('bare')!)),
      figure('the minimal bot, 50th percentile', 'ms', pick(runs.get('bare')!, 'p50')),
      figure(
        'the minimal bot, 95th percentile',
        'ms',
        pick(runs.get('bare')!, 'p95'),
        null,
        detail(runs.get('bare')!),
      ),
      ...stages.flatMap(({ mode, stage }) =>
        stage.peaks().map(({ name, mib }) => figure(`${name}, highest resident memory, ${mode}`, 'MiB', mib)),
      ),
      figure('the minimal bot, highest resident memory', 'MiB', bot.running.peakMiB()),
    ];
  } finally {
    await bot?.stop();
    for (const { stage } of stages) await stage.stop();
  }
}

async function latencyOf({ crowd, cpuMs }: Side, seconds: number): Promise<Latency> {
  const before = cpuMs();
  const { replies, sentLateMs } = await crowd.measure(PER_SECOND, seconds);
  const times = replies.map(({ ms }) => ms);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    sentLateMs,
    cpuMs: (cpuMs() - before) / replies.length,
  };
}

function latencyFigures(mode: string, ours: readonly Latency[], bare: readonly Latency[]): Figure[] {
  return (
    [
      ['p50', '50th'],
      ['p95', '95th'],
    ] as const
  ).flatMap(([key, name]) => {
    const title = `message in to reply out at ${PER_SECOND} messages/s, ${name} percentile, ${mode}`;
    const ratios = ours.map((run, n) => run[key] / bare[n]![key]);
    return [
      figure(title, 'ms', pick(ours, key), null, detail(ours)),
      figure(`${title}, over the minimal bot`, 'ratio', ratios),
    ];
  });
}

const pick = (runs: readonly Latency[], key: keyof Latency): number[] => runs.map((run) => run[key]);

const detail = (runs: readonly Latency[]): object => ({
  p99: round(percentile(pick(runs, 'p99'), 0.5)),
  cpuMsPerMessage: round(percentile(pick(runs, 'cpuMs'), 0.5)),
  sentLateMs: round(Math.max(...pick(runs, 'sentLateMs'))),
});

/** The minimal bot on the database of an installation, with a Telegram of its own. */
class BareBot {
  private constructor(
    readonly running: Running,
    readonly telegram: FakeTelegram,
    readonly door: { readonly url: string; readonly secret: string },
  ) {}

  static async start(installation: Installation): Promise<BareBot> {
    const telegram = await FakeTelegram.start();
    const port = await freePort();
    const secret = 'secret-of-the-minimal-bot';
    const settings: BotSettings = {
      port,
      databaseUrl: installation.env['DATABASE_URL']!,
      telegramRoot: telegram.root,
      botToken: '110201543:minimal',
      secret,
      profile: await profileOf(installation),
    };
    const running = await startProgram(installation.place, {
      name: 'bare-bot',
      kind: 'reference',
      path: 'test/bench/references/bare-bot.js',
      args: [JSON.stringify(settings)],
      env: {},
      port,
    });
    return new BareBot(running, telegram, { url: `http://127.0.0.1:${port}/webhook`, secret });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.telegram.stop();
  }
}

/** The demo practice's bot, as our worker reads it. */
async function profileOf({ superuser }: Installation): Promise<BotSettings['profile']> {
  const { rows } = await superuser.query<BotSettings['profile']>(
    `SELECT v.bot_id AS "botId", v.number AS version, v.locale, v.content -> 'intents' AS intents,
            o.name AS "practiceName", o.time_zone AS "timeZone"
     FROM bot_version v JOIN organization o ON o.id = v.organization_id ORDER BY v.published_at LIMIT 1`,
  );
  return rows[0]!;
}
