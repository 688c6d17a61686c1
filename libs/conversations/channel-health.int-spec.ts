import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const PAGE: MetaAccount = {
  product: 'messenger',
  id: '682498302938465',
  accessToken: 'EAAJB-page',
  appSecret: '0123456789abcdef0123456789abcdef',
  name: 'Clinic',
};

interface Channel {
  readonly health: string;
  readonly healthCode: string | null;
  readonly checkedAt: string | null;
  readonly lastEventAt: string | null;
  readonly repairedAt: string | null;
  readonly connection: string;
}

describe('the health of channels', () => {
  let telegram: FakeTelegram;
  let meta: FakeMeta;
  let system: System;
  let desk: Client;
  let channels: Readonly<Record<'telegram' | 'messenger' | 'webchat', string>>;

  beforeAll(async () => {
    telegram = await FakeTelegram.start();
    meta = await FakeMeta.start();
    meta.open(PAGE);
    system = await startSystem({
      env: {
        CONTEXTS: 'conversations,workflows,imaging',
        TELEGRAM_API_ROOT: telegram.root,
        META_GRAPH_ROOT: meta.root,
      },
    });
    desk = await system.as('admin');
    const open = async (platform: string, credentials: object) =>
      (await desk.post<{ id: string }>('/v1/channels', { platform, name: platform, credentials })).body.id;
    const { id: pageId, accessToken: pageAccessToken, appSecret } = PAGE;
    channels = {
      telegram: await open('telegram', { botToken: TOKEN }),
      messenger: await open('messenger', { pageId, pageAccessToken, appSecret, verifyToken: 'meaty-hock' }),
      webchat: await open('webchat', {}),
    };
    await until('the connections', async () =>
      (await Promise.all(Object.values(channels).map(get))).every(
        ({ connection }) => connection === 'connected',
      ),
    );
  }, 90_000);

  afterAll(async () => {
    await system?.stop();
    await telegram?.stop();
    await meta?.stop();
  }, 30_000);

  const get = async (channelId: string) => (await desk.get<Channel>(`/v1/channels/${channelId}`)).body;

  /** Inspects all channels; answers one of them as it is then. */
  async function inspected(platform: keyof typeof channels): Promise<Channel> {
    const before = (await get(channels[platform])).checkedAt;
    expect((await desk.post('/v1/channels/inspect')).status).toBe(202);
    return until('the inspection', async () => {
      const channel = await get(channels[platform]);
      return channel.checkedAt !== before && channel;
    });
  }

  const told = async (platform: keyof typeof channels): Promise<string[]> => {
    const { rows } = await system.owner.query<{ type: string; reason: string | null }>(
      `SELECT type, payload ->> 'reason' AS reason FROM outbox
       WHERE type IN ('conversations.channel-alarmed', 'conversations.channel-recovered')
       AND payload ->> 'channelId' = $1 ORDER BY position`,
      [channels[platform]],
    );
    return rows.map(({ type, reason }) => reason ?? type);
  };

  it('is looked after every ten minutes from the first channel on', async () => {
    const { rows } = await until('the schedules', async () => {
      const found = await system.owner.query<{ use_case: string; cron: string }>(
        `SELECT use_case, cron FROM schedule WHERE use_case LIKE 'conversations.%' ORDER BY use_case`,
      );
      return found.rows.length >= 2 && found;
    });
    expect(rows).toContainEqual({ use_case: 'conversations.inspect-channels', cron: '*/10 * * * *' });
    expect(rows).toContainEqual({ use_case: 'conversations.sync-templates', cron: '37 * * * *' });
  });

  it('is good while the platform calls, and what is lost is set right without an alarm', async () => {
    expect(await inspected('telegram')).toMatchObject({ health: 'healthy', repairedAt: null });
    telegram.setWebhook(TOKEN, 'https://other.example/bot');
    expect(await inspected('telegram')).toMatchObject({
      health: 'healthy',
      repairedAt: expect.any(String),
    });
    expect(telegram.webhookOf(TOKEN)?.url).toContain(channels.telegram);
    meta.subscriptions.delete(PAGE.id);
    expect(await inspected('messenger')).toMatchObject({ health: 'healthy' });
    expect(meta.subscriptions.get(PAGE.id)).toContain('messages');
    expect(await told('telegram')).toEqual([]);
  });

  it('is bad when something else takes the account again and again, which is told once', async () => {
    telegram.setWebhook(TOKEN, 'https://other.example/bot');
    expect(await inspected('telegram')).toMatchObject({
      health: 'broken',
      healthCode: 'webhook-elsewhere',
    });
    await inspected('telegram');
    expect(await told('telegram')).toEqual(['webhook-elsewhere']);
    await system.owner.query(`UPDATE channel SET repaired_at = now() - interval '2 hours'`);
    expect(await inspected('telegram')).toMatchObject({ health: 'healthy', healthCode: null });
    expect(await told('telegram')).toEqual(['webhook-elsewhere', 'conversations.channel-recovered']);
  });

  it('stays as it was while the platform does not answer', async () => {
    telegram.plan('getWebhookInfo', { kind: 'error', status: 401 }, { kind: 'drop' });
    expect(await inspected('telegram')).toMatchObject({ healthCode: 'credentials-refused' });
    expect(await inspected('telegram')).toMatchObject({ healthCode: 'credentials-refused' });
    expect(await inspected('telegram')).toMatchObject({ health: 'healthy' });
  });

  it('is silence when nobody has called for longer than usual', async () => {
    const record = (sql: string, ...values: unknown[]) =>
      system.owner.query(
        `INSERT INTO inbound_event (id, organization_id, channel_id, platform_event_id, thread_id, event, received_at)
         SELECT gen_random_uuid(), $1, $2, gen_random_uuid()::text, gen_random_uuid(), '{}', ${sql}`,
        [system.organizationId, channels.webchat, ...values],
      );
    await record(
      `d + n * interval '1 minute' FROM generate_series(now() - interval '20 days', now() - interval '4 days',
       interval '1 day') AS d, generate_series(0, 5) AS n`,
    );
    const silent = await inspected('webchat');
    expect(silent).toMatchObject({ health: 'silent', healthCode: 'silent', lastEventAt: expect.any(String) });
    expect(await told('webchat')).toEqual(['silent']);
    await record('now()');
    expect(await inspected('webchat')).toMatchObject({ health: 'healthy' });
    expect(await told('webchat')).toEqual(['silent', 'conversations.channel-recovered']);
  });
});
