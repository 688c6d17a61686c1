import { samples } from '#test/fakes/files/samples';
import type { SentFile } from '#test/fakes/files/sent-file';
import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import { ForgetUnusedUploads } from './application/commands/forget-unused-uploads/forget-unused-uploads.command.js';

const BOT_TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const META = { appSecret: '0123456789abcdef0123456789abcdef', verifyToken: 'meaty-ham-hock' };
const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: META.appSecret,
  name: 'Clinic',
};
const MOST = 2_000;
const dicom = {
  name: 'scan.dcm',
  contentType: 'application/dicom',
  bytes: Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]),
};

interface Page<T> {
  readonly items: T[];
}
interface Upload {
  readonly id: string;
  readonly code?: string;
}
interface Message {
  readonly id: string;
  readonly text: string;
  readonly direction: string;
  readonly media: {
    readonly name: string;
    readonly status: string;
    readonly code: string;
    readonly path: string;
  }[];
}

describe('files that go out, and those of the webchat', () => {
  let meta: FakeMeta;
  let telegram: FakeTelegram;
  let system: System;
  let desk: Client;
  let webchat: string;

  beforeAll(async () => {
    [meta, telegram] = await Promise.all([FakeMeta.start(), FakeTelegram.start()]);
    meta.open(NUMBER);
    system = await startSystem({
      env: {
        CONTEXTS: 'files,conversations,workflows',
        META_GRAPH_ROOT: meta.root,
        TELEGRAM_API_ROOT: telegram.root,
        MEDIA_MAX_BYTES: String(MOST),
      },
    });
    const admin = await system.as('admin');
    desk = await system.as('frontdesk');
    const open = async (platform: string, credentials: object) => {
      const channel = await admin.post<{ id: string }>('/v1/channels', {
        platform,
        name: platform,
        credentials,
      });
      expect(channel.status).toBe(201);
      return channel.body.id;
    };
    const number = { phoneNumberId: NUMBER.id, accessToken: NUMBER.accessToken };
    const whatsapp = await open('whatsapp', { ...number, ...META });
    const base = system.settings.http.publicBaseUrl;
    await meta.subscribe(NUMBER.id, `${base}/v1/webhooks/whatsapp/${whatsapp}`, META.verifyToken);
    await open('telegram', { botToken: BOT_TOKEN });
    webchat = await open('webchat', {});
    await until('the webhook', async () => telegram.webhookOf(BOT_TOKEN));
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await Promise.all([meta?.stop(), telegram?.stop()]);
  }, 30_000);

  async function upload(client: Client, path: string, file: SentFile, headers = {}) {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.contentType }), file.name);
    const authorization = client.token ? { authorization: `Bearer ${client.token}` } : {};
    const options = { method: 'POST', headers: { ...authorization, ...headers }, body: form };
    const response = await fetch(client.baseUrl + path, options);
    return { status: response.status, body: (await response.json()) as Upload };
  }

  /** The conversation of a thread, taken over by the front desk. */
  async function takenOver(thread: string, client = desk): Promise<string> {
    const id = await until('the conversation', async () => {
      const { rows } = await system.owner.query<{ id: string }>(
        'SELECT id FROM conversation WHERE thread_key = $1',
        [thread],
      );
      return rows[0]?.id;
    });
    expect((await client.post(`/v1/conversations/${id}/take-over`)).status).toBe(200);
    return `/v1/conversations/${id}`;
  }

  const onTelegram = async (thread: number): Promise<string> => {
    await telegram.deliver(BOT_TOKEN, telegram.textUpdate(thread, 'hello'));
    return takenOver(String(thread));
  };

  it('go out with a reply, whose text is the caption where it is short enough', async () => {
    const at = await onTelegram(21);
    const { status, body } = await upload(desk, `${at}/files`, samples.referral);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String) as string,
        name: 'Überweisung.pdf',
        contentType: 'application/pdf',
        size: samples.referral.bytes.length,
      },
    ]);
    expect((await desk.post(`${at}/messages`, { text: 'for you', fileId: body.id })).status).toBe(201);
    const sent = await until('the file', async () => telegram.chat(21).find(({ file }) => file));
    expect(sent).toMatchObject({ text: 'for you', file: samples.referral });
    const [message] = (await desk.get<Page<Message>>(`${at}/messages?limit=1`)).body.items;
    expect(message).toMatchObject({
      direction: 'outbound',
      media: [{ name: 'Überweisung.pdf', status: 'stored' }],
    });
    expect((await desk.get(message?.media[0]?.path ?? '')).status).toBe(200);
    const again = await desk.post<Upload>(`${at}/messages`, { text: 'again', fileId: body.id });
    expect([again.status, again.body.code]).toEqual([422, 'conversations.upload-unknown']);
  });

  it('go before a text that is longer than a caption, or alone', async () => {
    const at = await onTelegram(22);
    const long = 'word '.repeat(300).trim();
    const first = await upload(desk, `${at}/files`, samples.picture);
    await desk.post(`${at}/messages`, { text: long, fileId: first.body.id });
    const second = await upload(desk, `${at}/files`, samples.picture);
    await desk.post(`${at}/messages`, { fileId: second.body.id });
    await until('all', async () => telegram.chat(22).filter(({ file }) => file).length === 2);
    expect(
      telegram
        .chat(22)
        .slice(-3)
        .map(({ text, file }) => [text, file?.name]),
    ).toEqual([
      ['', 'knee.png'],
      [long, undefined],
      ['', 'knee.png'],
    ]);
  });

  it('are their colleague’s who uploaded them, for that conversation', async () => {
    const [at, other] = [await onTelegram(23), await onTelegram(24)];
    const { body } = await upload(desk, `${at}/files`, samples.picture);
    const elsewhere = await desk.post<Upload>(`${other}/messages`, { fileId: body.id });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'conversations.upload-unknown']);
    const admin = await system.as('admin');
    await desk.post(`${at}/hand-back`);
    expect((await admin.post(`${at}/take-over`)).status).toBe(200);
    expect((await admin.post(`${at}/messages`, { fileId: body.id })).status).toBe(422);
    expect((await upload(desk, `${at}/files`, samples.picture)).status).toBe(409);
    expect((await upload(await system.as('radiologist'), `${at}/files`, samples.picture)).status).toBe(403);
  });

  it('are refused before they are queued when the platform does not take them', async () => {
    await meta.deliver(NUMBER.id, WhatsappWebhooks.text(NUMBER.id, '491701', 'hello'));
    const at = await takenOver('491701');
    const { body } = await upload(desk, `${at}/files`, dicom);
    const refused = await desk.post<Upload>(`${at}/messages`, { text: 'x', fileId: body.id });
    expect([refused.status, refused.body.code]).toEqual([415, 'conversations.file-type-refused']);
    const page = await upload(desk, `${at}/files`, samples.page);
    expect([page.status, page.body.code]).toEqual([415, 'conversations.file-type-not-allowed']);
    const large = { ...samples.referral, bytes: Buffer.alloc(MOST + 1, '%PDF-') };
    expect((await upload(desk, `${at}/files`, large)).status).toBe(413);
    expect((await desk.post(`${at}/messages`, {})).status).toBe(400);
  });

  /** A visitor of the webchat. */
  async function visitor() {
    const path = `/v1/webchat/${webchat}`;
    const { body } = await system.public.post<{ session: string }>(`${path}/sessions`, {});
    const headers = { 'x-webchat-session': body.session };
    const messages = async () =>
      (await system.public.get<Page<Message>>(`${path}/messages`, { headers })).body.items;
    return {
      upload: (file: SentFile) => upload(system.public, `${path}/files`, file, headers),
      write: (message: object) =>
        system.public.post(`${path}/messages`, { id: newId(), ...message }, { headers }),
      read: (at: string) => system.public.get(at, { headers }),
      messages,
      first: () =>
        until('the message, its files settled', async () =>
          (await messages()).find(
            ({ media }) => media.length > 0 && media.every(({ status }) => status !== 'pending'),
          ),
        ),
    };
  }

  it('of a visitor go with their message, and are read by them and by staff', async () => {
    const [ann, bob] = [await visitor(), await visitor()];
    const { status, body } = await ann.upload(samples.referral);
    expect(status).toBe(201);
    expect((await ann.write({ text: 'my referral', files: [body.id] })).status).toBe(202);
    const message = await ann.first();
    expect(message).toMatchObject({
      text: 'my referral',
      media: [{ kind: 'document', name: 'Überweisung.pdf', status: 'stored' }],
    });
    const at = message?.media[0]?.path ?? '';
    expect(at).toMatch(new RegExp(`^/v1/webchat/${webchat}/messages/.+/files/0$`));
    expect((await ann.read(at)).status).toBe(200);
    expect((await bob.read(at)).status).toBe(404);
    expect((await system.public.get(at)).status).toBe(401);
    const { rows } = await system.owner.query<{ at: string }>(
      `SELECT '/v1/conversations/' || conversation_id || '/messages/' || id || '/files/0' AS at FROM message WHERE id = $1`,
      [message?.id],
    );
    expect((await desk.get(rows[0]?.at ?? '')).status).toBe(200);
  });

  it('of staff come to the visitor with their reply, and to no other', async () => {
    const [ann, bob] = [await visitor(), await visitor()];
    await ann.write({ text: 'hello' });
    const [greeting] = await until('the message', async () => {
      const { rows } = await system.owner.query<{ thread: string }>(
        `SELECT c.thread_key AS thread FROM conversation c WHERE c.id =
           (SELECT conversation_id FROM message WHERE id = $1)`,
        [(await ann.messages())[0]?.id],
      );
      return rows.length > 0 && rows;
    });
    const at = await takenOver(greeting?.thread ?? '');
    const { body } = await upload(desk, `${at}/files`, samples.referral);
    expect((await desk.post(`${at}/messages`, { text: 'for you', fileId: body.id })).status).toBe(201);
    const message = await ann.first();
    expect(message).toMatchObject({ direction: 'outbound', text: 'for you' });
    const path = message?.media[0]?.path ?? '';
    expect((await ann.read(path)).status).toBe(200);
    expect((await bob.read(path)).status).toBe(404);
  });

  it('of a visitor are taken by their own session only, and once', async () => {
    const [ann, bob] = [await visitor(), await visitor()];
    const { body } = await ann.upload(samples.picture);
    await bob.write({ files: [body.id] });
    expect(await bob.first()).toMatchObject({
      media: [{ status: 'refused', code: 'not-fetchable', path: null }],
    });
    await ann.write({ files: [body.id] });
    expect(await ann.first()).toMatchObject({ media: [{ status: 'stored' }] });
  });

  it('of a visitor are refused without a session, of other kinds, too large, empty or too many', async () => {
    const ann = await visitor();
    const path = `/v1/webchat/${webchat}/files`;
    expect((await upload(system.public, path, samples.picture)).status).toBe(401);
    expect((await ann.upload(samples.page)).status).toBe(415);
    expect((await ann.upload({ ...samples.referral, bytes: Buffer.alloc(MOST + 1, '%PDF-') })).status).toBe(
      413,
    );
    expect((await ann.upload({ ...samples.referral, bytes: Buffer.alloc(0) })).status).toBe(400);
    const statuses = [];
    for (let n = 0; n < 9; n++) statuses.push((await ann.upload(samples.picture)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('that no message takes are removed after a day', async () => {
    const ann = await visitor();
    const { body } = await ann.upload(samples.picture);
    await system.owner.query(
      `UPDATE conversation_upload SET created_at = now() - interval '25 hours' WHERE id = $1`,
      [body.id],
    );
    await system.run(system.organizationId ?? '', (mediator) => mediator.send(new ForgetUnusedUploads()));
    await until('the removal', async () => {
      const { rowCount } = await system.owner.query(
        `SELECT FROM file WHERE id = $1 AND deleted_at IS NOT NULL AND name = 'removed'`,
        [body.id],
      );
      return rowCount === 1;
    });
    await ann.write({ files: [body.id] });
    expect(await ann.first()).toMatchObject({ media: [{ status: 'refused' }] });
  });
});
