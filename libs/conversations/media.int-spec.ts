import { samples } from '#test/fakes/files/samples';
import type { SentFile } from '#test/fakes/files/sent-file';
import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { slackChanges } from '#test/fakes/slack-changes';
import { FakeSlack } from '#test/fakes/slack';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import { GetFile } from '#files/contracts';
import { fileKey } from '#platform/storage/file-key';
import { FileStore } from '#platform/storage/file-store';
import { GetMessageFile } from './application/queries/get-message-file/get-message-file.query.js';

const BOT_TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const APP = { botToken: 'xoxb-123456789012-abcDEF', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };
const META = { appSecret: '0123456789abcdef0123456789abcdef', verifyToken: 'meaty-ham-hock' };
const PAGE: MetaAccount = {
  product: 'messenger',
  id: '682498302938465',
  accessToken: 'EAAJB-page',
  appSecret: META.appSecret,
  name: 'Clinic',
};
const MOST = 2_000;

interface Page<T> {
  readonly items: T[];
}
interface Media {
  readonly kind: string;
  readonly name: string | null;
  readonly contentType: string | null;
  readonly size: number | null;
  readonly status: string | null;
  readonly code: string | null;
  readonly path: string | null;
}
interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly text: string;
  readonly media: Media[];
}

describe('files that people send', () => {
  let meta: FakeMeta;
  let slack: FakeSlack;
  let telegram: FakeTelegram;
  let system: System;
  let desk: Client;
  let store: FileStore;
  let nextThread = 100;

  beforeAll(async () => {
    [meta, slack, telegram] = await Promise.all([FakeMeta.start(), FakeSlack.start(), FakeTelegram.start()]);
    meta.open(PAGE);
    slack.install(APP);
    system = await startSystem({
      env: {
        CONTEXTS: 'files,conversations,workflows',
        META_GRAPH_ROOT: meta.root,
        SLACK_API_ROOT: slack.root,
        TELEGRAM_API_ROOT: telegram.root,
        MEDIA_MAX_BYTES: String(MOST),
      },
    });
    store = system.adminApp.get(FileStore);
    desk = await system.as('admin');
    const open = async (platform: string, credentials: object) => {
      const channel = await desk.post<{ id: string }>('/v1/channels', {
        platform,
        name: platform,
        credentials,
      });
      expect(channel.status).toBe(201);
      return `${system.settings.http.publicBaseUrl}/v1/webhooks/${platform}/${channel.body.id}`;
    };
    const page = { pageId: PAGE.id, pageAccessToken: PAGE.accessToken };
    await meta.subscribe(PAGE.id, await open('messenger', { ...page, ...META }), META.verifyToken);
    await slack.setRequestUrl(APP.botToken, await open('slack', APP));
    await open('telegram', { botToken: BOT_TOKEN });
    await until('the webhook', async () => telegram.webhookOf(BOT_TOKEN));
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await Promise.all([meta?.stop(), slack?.stop(), telegram?.stop()]);
  }, 30_000);

  /** The last message of a thread, once nothing of it is pending any more. */
  function settled(thread: string | number): Promise<Message> {
    return until('the files', async () => {
      const { rows } = await system.owner.query<{ id: string }>(
        'SELECT id FROM conversation WHERE thread_key = $1',
        [String(thread)],
      );
      if (!rows[0]) return undefined;
      const path = `/v1/conversations/${rows[0].id}/messages?limit=1`;
      const [last] = (await desk.get<Page<Message>>(path)).body.items;
      return last?.media.every(({ status }) => status !== 'pending') && last;
    });
  }

  /** Somebody new sends a file. */
  async function telegramSends(file: SentFile, declaredSize?: number): Promise<Message> {
    const thread = nextThread++;
    const update = telegram.fileUpdate(thread, file, 'please look', declaredSize);
    expect((await telegram.deliver(BOT_TOKEN, update)).status).toBe(200);
    return settled(thread);
  }

  const stored = async (): Promise<string[]> => {
    const keys: string[] = [];
    const folder = `${fileKey(system.organizationId ?? '', 'uploads')}/`;
    for await (const { key } of store.list(folder)) keys.push(key);
    return keys;
  };
  const bytesAt = async (path: string | null, client = desk, headers = {}) => {
    const authorization = { authorization: `Bearer ${client.token ?? ''}` };
    const response = await fetch(`${client.baseUrl}${path ?? '/none'}`, {
      headers: { ...authorization, ...headers },
    });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('are fetched once, named and typed by what they are, and read by whoever may read the conversation', async () => {
    const file = { ...samples.picture, contentType: 'image/jpeg' };
    const update = telegram.fileUpdate(11, file, 'my knee');
    await Promise.all([1, 2, 3].map(() => telegram.deliver(BOT_TOKEN, update)));
    const message = await settled(11);
    expect(message).toMatchObject({
      text: 'my knee',
      media: [
        {
          kind: 'image',
          ordinal: 0,
          name: 'image.png',
          contentType: 'image/png',
          size: file.bytes.length,
          status: 'stored',
          code: null,
        },
      ],
    });
    expect(telegram.files.reads).toHaveLength(1);
    const path = message.media[0]?.path ?? '';
    expect(path).toBe(`/v1/conversations/${message.conversationId}/messages/${message.id}/files/0`);
    const { response, bytes } = await bytesAt(path);
    expect(bytes.equals(file.bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline; filename="image.png"/) as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const part = await bytesAt(path, desk, { range: 'bytes=1-3' });
    expect([part.response.status, part.bytes.toString()]).toEqual([206, 'PNG']);
  });

  it('are nobody else’s: not by reading files, not from another conversation, not in another practice', async () => {
    const { id: messageId, conversationId, media } = await settled(11);
    const technologist = await system.as('technologist');
    expect((await bytesAt(media[0]?.path ?? '', technologist)).response.status).toBe(403);
    const { rows } = await system.owner.query<{ id: string }>('SELECT file_id AS id FROM message_file');
    const fileId = rows[0]?.id ?? '';
    for (const client of [technologist, desk])
      for (const path of [`/v1/files/${fileId}`, `/v1/files/${fileId}/content`])
        expect((await client.get(path)).status).toBe(404);
    expect((await desk.get<Page<object>>('/v1/files')).body.items).toEqual([]);
    const elsewhere = `/v1/conversations/${newId()}/messages/${messageId}/files/0`;
    expect((await desk.get(elsewhere)).status).toBe(404);
    const query = { conversationId, messageId, ordinal: 0 };
    for (const ask of [new GetMessageFile(query), new GetFile({ fileId })])
      await expect(system.run(newId(), (mediator) => mediator.ask<unknown>(ask))).rejects.toMatchObject({
        kind: 'not-found',
      });
    expect((await fetch(`${desk.baseUrl}${media[0]?.path ?? ''}`)).status).toBe(401);
  });

  it('that are not what they say, or nothing that is taken, are refused and leave nothing behind', async () => {
    const before = await stored();
    const programs = [samples.page, { ...samples.picture, bytes: Buffer.from('MZ\x90\0\x03', 'latin1') }];
    for (const program of programs)
      expect((await telegramSends(program)).media).toMatchObject([
        { status: 'refused', code: 'type-not-allowed', path: null },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('that are too large are refused: before they are fetched where that is known, else while they come', async () => {
    const before = await stored();
    const reads = telegram.files.reads.length;
    expect((await telegramSends(samples.referral, MOST + 1)).media).toMatchObject([
      { status: 'refused', code: 'too-large' },
    ]);
    expect(telegram.files.reads).toHaveLength(reads);
    telegram.files.plan({ kind: 'swell', bytes: MOST });
    expect((await telegramSends(samples.referral)).media).toMatchObject([
      { status: 'refused', code: 'too-large' },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('are asked for again, and stored once, when the platform is slow, cuts them or says later', async () => {
    telegram.plan('getFile', { kind: 'too-many-requests', retryAfter: 1 });
    telegram.files.plan({ kind: 'cut' });
    const { media } = await telegramSends(samples.referral);
    expect(media).toMatchObject([
      { status: 'stored', name: 'Überweisung.pdf', contentType: 'application/pdf' },
    ]);
    const { bytes, response } = await bytesAt(media[0]?.path ?? '');
    expect(bytes.equals(samples.referral.bytes)).toBe(true);
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%9Cberweisung.pdf");
  }, 30_000);

  it('that the platform has no more are gone, and said to be', async () => {
    const update = telegram.fileUpdate(15, samples.referral);
    const { message } = update as { message: { document: { file_id: string } } };
    telegram.files.forget(message.document.file_id);
    await telegram.deliver(BOT_TOKEN, update);
    expect((await settled(15)).media).toMatchObject([{ status: 'gone', code: 'gone', path: null }]);
  });

  it('come several at a time, each with its own fate; taken back they are gone, with their content and names', async () => {
    const before = await stored();
    const call = slack.fileEvent('D0MANY', [samples.picture, samples.page, samples.referral], 'all of them');
    await slack.deliver(APP.botToken, call);
    const sent = await settled('D0MANY');
    expect(sent.media.map(({ name, status }) => [name, status])).toEqual([
      ['knee.png', 'stored'],
      ['holiday.png', 'refused'],
      ['Überweisung.pdf', 'stored'],
    ]);
    expect((await stored()).length - before.length).toBe(2);
    await slack.deliver(APP.botToken, slackChanges.deletion(slack, call));
    await until('the removal', async () => (await stored()).length === before.length);
    expect(await settled('D0MANY')).toMatchObject({ text: '', media: [] });
    expect((await bytesAt(sent.media[0]?.path ?? '')).response.status).toBe(404);
    const { rows } = await system.owner.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM message_file WHERE message_id = $1 AND (status <> 'gone' OR name IS NOT NULL))
            + (SELECT count(*) FROM file f JOIN message_file m ON m.file_id = f.id
               WHERE m.message_id = $1 AND (f.deleted_at IS NULL OR f.name <> 'removed')) AS n`,
      [sent.id],
    );
    expect(Number(rows[0]?.n)).toBe(0);
  });

  it('leave no address behind with which anybody could fetch them', async () => {
    const files = [meta.files.keep(samples.picture), meta.files.keep(samples.referral)];
    await meta.deliver(PAGE.id, MessengerWebhooks.files(PAGE.id, '7701', files, meta.root));
    const { media } = await settled('7701');
    expect(media.map(({ status }) => status)).toEqual(['stored', 'stored']);
    const found = await until('no address', async () => {
      const { rows } = await system.owner.query<{ n: string }>(
        `SELECT (SELECT count(*) FROM message WHERE media::text LIKE '%oh=signature%')
              + (SELECT count(*) FROM inbound_event WHERE event::text LIKE '%oh=signature%')
              + (SELECT count(*) FROM outbox WHERE to_jsonb(outbox)::text LIKE '%oh=signature%')
              + (SELECT count(*) FROM delivery WHERE to_jsonb(delivery)::text ~ 'oh=signature|bot[0-9]+:')
              + (SELECT count(*) FROM command_journal WHERE to_jsonb(command_journal)::text LIKE '%oh=signature%') AS n`,
      );
      return { n: Number(rows[0]?.n) };
    });
    expect(found).toEqual({ n: 0 });
  });

  it('at addresses elsewhere are not fetched', async () => {
    const elsewhere = { ...meta.files.keep(samples.picture), id: '1' };
    await meta.deliver(PAGE.id, MessengerWebhooks.files(PAGE.id, '7702', [elsewhere], 'http://127.0.0.1:1'));
    expect((await settled('7702')).media).toMatchObject([{ status: 'refused', code: 'not-fetchable' }]);
  });
});
