import { type Figure, figure } from './figure.js';
import type { Requests } from './load.js';
import { nextUpdate } from './next-update.js';
import { Rounds } from './rounds.js';
import type { Session } from './session.js';

const CONCURRENCIES = [25, 100];

/**
 * A messenger's update, verified, stored with its event and journal row and committed, against bare Fastify and pg that
 * check the same secret and do one INSERT and COMMIT a request. No update is repeated.
 */
export async function benchWebhook(session: Session): Promise<Figure[]> {
  const stage = await session.http();
  const { channelId, channelSecret } = stage.credentials;
  await stage.settle();
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': channelSecret };
  const figures: Figure[] = [];
  for (const connections of CONCURRENCIES) {
    const to = (url: string): Requests => ({
      url,
      method: 'POST',
      headers,
      vary: () => ({ body: nextUpdate() }),
      connections,
    });
    const rounds = await Rounds.run({
      isocenter: to(`${stage.publicUrl}/v1/webhooks/telegram/${channelId}`),
      bare: to(`${stage.bareUrl}/webhook`),
      raw: to(`${stage.bareUrl}/raw/webhook`),
    });
    const name = `webhook accept-and-commit, ${connections} connections`;
    const details = rounds.report();
    figures.push(
      figure(`${name}, over bare`, 'ratio', rounds.ratios('isocenter', 'bare'), { atLeast: 0.8 }, details),
      figure(`${name}, over raw pg without a tenant`, 'ratio', rounds.ratios('isocenter', 'raw')),
    );
  }
  return figures;
}
