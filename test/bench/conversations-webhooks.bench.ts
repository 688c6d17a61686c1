import type pg from 'pg';
import { freePort } from '#test/support/free-port';
import { type Figure, figure } from './figure.js';
import type { HttpStage } from './http-stage.js';
import type { Requests, Varied } from './load.js';
import { SignedCalls } from './next-signed.js';
import { nextUpdate } from './next-update.js';
import { type Running, startProgram } from './processes.js';
import type { SignedSettings } from './references/signed-settings.js';
import { Rounds } from './rounds.js';
import type { Session } from './session.js';

const CONNECTIONS = 25;
const SHORT = [1, 1] as const;

/**
 * A call of each kind of signature, verified over its raw bytes, stored with its event and journal row and committed,
 * against bare Fastify and pg that verify the same and do one INSERT and COMMIT a call. No call is repeated.
 */
export async function benchWebhooks(session: Session): Promise<Figure[]> {
  const stage = await session.http();
  const { installation, credentials, publicUrl } = stage;
  const calls = new SignedCalls();
  const opened = await openChannels(stage, calls);
  const reference = await startReference(stage, calls, opened);
  const platforms = [
    {
      name: 'Telegram (secret)',
      path: `telegram/${credentials.channelId}`,
      bare: `${stage.bareUrl}/webhook`,
      headers: { 'x-telegram-bot-api-secret-token': credentials.channelSecret },
      vary: (): Varied => ({ body: nextUpdate() }),
    },
    {
      name: 'WhatsApp (HMAC-SHA256)',
      path: `whatsapp/${opened.whatsapp}`,
      bare: `${reference.url}/whatsapp`,
      vary: () => calls.nextWhatsapp(),
    },
    {
      name: 'Discord (Ed25519)',
      path: `discord/${opened.discord}`,
      bare: `${reference.url}/discord`,
      vary: () => calls.nextDiscord(),
    },
  ];
  const figures: Figure[] = [];
  try {
    for (const { name, path, bare, headers, vary } of platforms) {
      await stage.settle();
      const to = (url: string): Requests => ({
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        vary,
        connections: CONNECTIONS,
      });
      const sides = { isocenter: to(`${publicUrl}/v1/webhooks/${path}`), bare: to(bare) };
      await bothStore(installation.superuser, sides);
      const rounds = await Rounds.run(sides, ...(session.place.short ? SHORT : []));
      const title = `webhook accept-and-commit, ${name}`;
      const ratios = rounds.ratios('isocenter', 'bare');
      figures.push(figure(`${title}, over bare`, 'ratio', ratios, { atLeast: 0.8 }, rounds.report()));
    }
    return [
      ...figures,
      figure('public-api, highest resident memory', 'MiB', stage.publicApi.peakMiB()),
      figure('bare server, highest resident memory', 'MiB', reference.running.peakMiB()),
    ];
  } finally {
    await reference.running.stop();
  }
}

interface Opened {
  readonly whatsapp: string;
  readonly discord: string;
}

async function openChannels({ installation }: HttpStage, calls: SignedCalls): Promise<Opened> {
  const process = await installation.start('admin-api');
  const admin = await installation.administrator();
  const whatsapp = await installation.openChannel(admin, 'whatsapp', calls.whatsapp);
  const discord = await installation.openChannel(admin, 'discord', calls.discord.credentials);
  await process.stop();
  return { whatsapp, discord };
}

async function startReference(
  { installation }: HttpStage,
  calls: SignedCalls,
  opened: Opened,
): Promise<{ running: Running; url: string }> {
  const { roles, organizationId, place } = installation;
  const port = await freePort();
  const settings: SignedSettings = {
    port,
    tenantUrl: roles.app,
    organizationId,
    whatsapp: { channelId: opened.whatsapp, appSecret: calls.whatsapp.appSecret },
    discord: { channelId: opened.discord, publicKey: calls.discord.publicKey },
  };
  const running = await startProgram(place, {
    name: 'signed-server',
    kind: 'reference',
    path: 'test/bench/references/signed-server.js',
    args: [JSON.stringify(settings)],
    env: {},
    port,
  });
  return { running, url: `http://127.0.0.1:${port}` };
}

/** What answers 200 and stores nothing would look fast. */
async function bothStore(superuser: pg.Pool, sides: Readonly<Record<string, Requests>>): Promise<void> {
  const count = async (): Promise<number> => {
    const { rows } = await superuser.query<{ n: string }>('SELECT count(*) AS n FROM inbound_event');
    return Number(rows[0]!.n);
  };
  for (const [side, { url, method, headers, vary }] of Object.entries(sides)) {
    const before = await count();
    const { body, headers: own } = vary!();
    const { status } = await fetch(url, { method, headers: { ...headers, ...own }, body: String(body) });
    if (status !== 200 || (await count()) !== before + 1)
      throw new Error(`${side} answered ${status} to a webhook, and did not store it once`);
  }
}
