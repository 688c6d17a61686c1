import { FakeAiProviders } from '#test/fakes/ai/providers';
import { Crowd } from './crowd.js';
import { type Figure, figure } from './figure.js';
import type { Session } from './session.js';
import { percentile, round } from './statistics.js';
import { TelegramStage } from './telegram-stage.js';

const CONVERSATIONS = 10;
const SLOW = CONVERSATIONS - 1;
/** Each conversation gets a message in two seconds: the slow one is never done. */
const PER_SECOND = 5;
const AI_MS = 2_000;
const FULL = { seconds: 30, rounds: 3 };
const SHORT = { seconds: 4, rounds: 1 };
const PARKING = 'You can park behind the building.';
/** The local engine knows its intent, or is not sure of it and leaves it to a model. */
const CLEAR = 'where can I park?';
const UNCLEAR = 'my neighbour told me about a thing behind the house for it';

/**
 * Ten conversations on one worker that runs one transaction at a time; one waits two seconds for a model with each
 * message, the nine others with the local engine. They are measured with it and, in turn, beside a tenth like them.
 */
export async function benchHotWorker({ place }: Session): Promise<Figure[]> {
  const { seconds, rounds } = place.short ? SHORT : FULL;
  const ai = await FakeAiProviders.start();
  let stage: TelegramStage | undefined;
  try {
    ai.openai.rule = () => ({
      kind: 'delay',
      ms: AI_MS,
      then: { kind: 'object', value: { intent: 'parking' } },
    });
    const redis: Record<string, string> = place.redisUrl ? { REDIS_URL: place.redisUrl } : {};
    const env = { ...ai.env, ...redis, WORKER_CONCURRENCY: '1' };
    stage = await TelegramStage.start(place, { name: 'hot_worker', env, channels: 1, bot: BOT_WITH_MODEL });
    const [local, modelled] = stage.doors;
    const { telegram } = stage.installation;
    const nine = Array.from({ length: SLOW }, () => local!);
    const alike = new Crowd(telegram, [...nine, local!], CONVERSATIONS, () => CLEAR);
    const withSlow = new Crowd(telegram, [...nine, modelled!], CONVERSATIONS, (person) =>
      person === SLOW ? UNCLEAR : CLEAR,
    );
    for (const crowd of [alike, withSlow]) {
      await crowd.meet(PER_SECOND);
      await crowd.measure(PER_SECOND, 4);
    }
    const without: number[] = [];
    const beside: number[] = [];
    const slowest: number[] = [];
    for (let n = 0; n < rounds; n++) {
      without.push(p95((await alike.measure(PER_SECOND, seconds)).replies.filter(isFast)));
      const asked = ai.openai.calls.length;
      const { replies } = await withSlow.measure(PER_SECOND, seconds);
      if (ai.openai.calls.length === asked) throw new Error('the slow conversation asked no model');
      beside.push(p95(replies.filter(isFast)));
      slowest.push(p95(replies.filter((reply) => !isFast(reply))));
    }
    const title = 'ten conversations on one worker of concurrency 1: the nine, 95th percentile';
    const ratios = beside.map((ms, n) => ms / without[n]!);
    return [
      figure(`${title}, beside a tenth like them`, 'ms', without),
      figure(`${title}, beside a slow one`, 'ms', beside, null, {
        slowOneP95: round(percentile(slowest, 0.5)),
      }),
      figure(`${title}, beside a slow one over a tenth like them`, 'ratio', ratios, { atMost: 1.5 }),
      ...stage.peaks().map(({ name, mib }) => figure(`${name}, highest resident memory`, 'MiB', mib)),
    ];
  } finally {
    await stage?.stop();
    await ai.stop();
  }
}

const isFast = ({ person }: { readonly person: number }): boolean => person !== SLOW;

const p95 = (replies: readonly { readonly ms: number }[]): number =>
  percentile(
    replies.map(({ ms }) => ms),
    0.95,
  );

const BOT_WITH_MODEL = {
  name: 'With a model',
  locale: 'en-GB',
  content: {
    intents: [{ name: 'parking', examples: ['where can I park', 'is there parking'], answer: PARKING }],
    ai: {
      models: [{ provider: 'openai', model: 'gpt-5-mini' }],
      understands: true,
      drafts: false,
      moderates: false,
    },
  },
};
