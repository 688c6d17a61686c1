import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FakeFiles } from './files/fake-files.js';
import { readBody } from './files/read-body.js';
import { readForm } from './files/read-form.js';
import type { SentFile } from './files/sent-file.js';
import { telegramFiles } from './telegram/telegram-files.js';
import { readWebhook, type Webhook, webhookInfo } from './telegram/webhook-info.js';

/** A call that the fake received, whatever it answered. */
export interface TelegramCall {
  readonly token: string;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receivedAt: Date;
  /** What it did with the call; `done` for an ordinary answer. */
  readonly behaviour: TelegramBehaviour['kind'] | 'done';
}

/** How the fake treats the next call of a method instead of answering it. */
export type TelegramBehaviour =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  /** An answer of Telegram saying no (400, 403, …) or of something before it (502 without JSON). */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly description?: string;
      readonly html?: boolean;
    }
  /** Does the work, then closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Does the work, then closes in the middle of the answer. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly ms: number };

export interface TelegramMessage {
  readonly chatId: string;
  readonly messageId: number;
  readonly text: string;
  readonly buttons: readonly { readonly text: string; readonly callback_data?: string }[];
  readonly file?: SentFile;
}

type Payload = Record<string, unknown>;
type Answer =
  { ok: true; result: unknown } | { ok: false; error_code: number; description: string; parameters?: object };

const refused = (code: number, description: string): Answer => ({ ok: false, error_code: code, description });

/**
 * A Telegram Bot API server on loopback, speaking the real protocol over HTTP: bots call `/bot<token>/<method>`, and
 * it calls their webhook as Telegram does. It records what it received and misbehaves when told to.
 */
export class FakeTelegram {
  readonly calls: TelegramCall[] = [];
  /** What people would see in their chats, in the order in which it was accepted. */
  readonly messages: TelegramMessage[] = [];
  /** What people have sent. */
  readonly files = new FakeFiles();
  private readonly webhooks = new Map<string, Webhook>();
  /** What getWebhookInfo tells of a bot beyond its webhook, such as its last error. */
  readonly troubles = new Map<string, object>();
  private readonly plans = new Map<string, TelegramBehaviour[]>();
  private readonly stopping = new AbortController();
  private nextMessageId = 1;
  private nextUpdateId = 100_000;

  private constructor(private readonly server: Server) {}

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeTelegram> {
    const server = createServer();
    const fake = new FakeTelegram(server);
    server.on('request', (request, response) => void fake.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** The address to give as TELEGRAM_API_ROOT. */
  get root(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** The next calls of a method are treated so, one after the other. */
  plan(method: string, ...behaviours: TelegramBehaviour[]): void {
    this.plans.set(method, [...(this.plans.get(method) ?? []), ...behaviours]);
  }

  /** What a chat has received. */
  chat(chatId: number | string): TelegramMessage[] {
    return this.messages.filter((message) => message.chatId === String(chatId));
  }

  /** The update of a person writing in a private chat, as Telegram makes it. */
  textUpdate(chatId: number, text: string, from: Payload = {}): Payload {
    const person = {
      id: chatId,
      is_bot: false,
      first_name: 'Ann',
      last_name: 'Lee',
      language_code: 'en',
      ...from,
    };
    return {
      update_id: this.nextUpdateId++,
      message: {
        message_id: this.nextMessageId++,
        from: person,
        chat: { id: chatId, first_name: person.first_name, last_name: person.last_name, type: 'private' },
        date: Math.floor(Date.now() / 1000),
        text,
      },
    };
  }

  /** The update of a person sending a file in a private chat. */
  fileUpdate(chatId: number, file: SentFile, caption?: string, declaredSize?: number): Payload {
    const { message, ...update } = this.textUpdate(chatId, '');
    const media = telegramFiles.media(this.files.keep(file), declaredSize);
    return { ...update, message: { ...(message as Payload), text: undefined, caption, ...media } };
  }

  /** The update of a person's signs on a message of their chat being these now; none when they took them back. */
  reactionUpdate(chatId: number, messageId: number, ...emoji: string[]): Payload {
    return {
      update_id: this.nextUpdateId++,
      message_reaction: {
        chat: { id: chatId, type: 'private' },
        message_id: messageId,
        user: { id: chatId, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'en' },
        date: Math.floor(Date.now() / 1000),
        old_reaction: [],
        new_reaction: emoji.map((one) => ({ type: 'emoji', emoji: one })),
      },
    };
  }

  /** The update of a person pressing the button with this label under the last message that has one. */
  pressUpdate(chatId: number, label: string): Payload {
    const message = this.chat(chatId).findLast(({ buttons }) => buttons.some(({ text }) => text === label));
    const button = message?.buttons.find(({ text }) => text === label);
    if (!message || !button) throw new Error(`No message in chat ${String(chatId)} has a button "${label}".`);
    return {
      update_id: this.nextUpdateId++,
      callback_query: {
        id: String(this.nextUpdateId),
        from: { id: chatId, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'en' },
        chat_instance: '1',
        data: button.callback_data,
        message: {
          message_id: message.messageId,
          chat: { id: chatId, type: 'private' },
          date: Math.floor(Date.now() / 1000),
          reply_markup: { inline_keyboard: message.buttons.map((one) => [one]) },
        },
      },
    };
  }

  /** Calls the bot's webhook once with an update; deliver the same update again for a repetition. */
  async deliver(token: string, update: Payload): Promise<Response> {
    const webhook = this.webhooks.get(token);
    if (!webhook) throw new Error('This bot has set no webhook.');
    return fetch(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secretToken ? { 'x-telegram-bot-api-secret-token': webhook.secretToken } : {}),
      },
      body: JSON.stringify(update),
    });
  }

  /** A webhook set by hand, for systems that did not call setWebhook. */
  setWebhook(token: string, url: string, secretToken?: string): void {
    this.webhooks.set(token, { url, secretToken });
  }

  webhookOf(token: string): Webhook | undefined {
    return this.webhooks.get(token);
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) return;
    const downloaded = telegramFiles.idIn(request.url ?? '');
    if (downloaded) return this.files.serve(downloaded, request, response);
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (!token || !method) return this.answer(response, 404, refused(404, 'Not Found'));
    const payload = await readPayload(body, request.headers['content-type']);
    const behaviour = this.plans.get(method)?.shift();
    this.calls.push({ token, method, payload, receivedAt: new Date(), behaviour: behaviour?.kind ?? 'done' });
    if (behaviour?.kind === 'too-many-requests') {
      const parameters = { retry_after: behaviour.retryAfter };
      const description = `Too Many Requests: retry after ${String(behaviour.retryAfter)}`;
      return this.answer(response, 429, { ok: false, error_code: 429, description, parameters });
    }
    if (behaviour?.kind === 'error') {
      if (behaviour.html) return void response.writeHead(behaviour.status).end('<html>bad gateway</html>');
      const description = behaviour.description ?? 'Error';
      return this.answer(response, behaviour.status, refused(behaviour.status, description));
    }
    const answer = this.perform(token, method, payload);
    if (behaviour?.kind === 'drop') return void request.socket.destroy();
    if (behaviour?.kind === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"ok":true,', () => request.socket.destroy());
      return;
    }
    if (behaviour?.kind === 'delay')
      await sleep(behaviour.ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return this.answer(response, answer.ok ? 200 : answer.error_code, answer);
  }

  private answer(response: ServerResponse, status: number, body: Answer): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private perform(token: string, method: string, payload: Payload): Answer {
    const result = (value: unknown): Answer => ({ ok: true, result: value });
    if (method === 'getMe')
      return result({
        id: Number(token.split(':')[0]),
        is_bot: true,
        first_name: 'Clinic',
        username: 'clinic_bot',
      });
    if (method === 'setWebhook') {
      this.webhooks.set(token, readWebhook(payload));
      return result(true);
    }
    if (method === 'deleteWebhook') return result(this.webhooks.delete(token) || true);
    if (method === 'getWebhookInfo')
      return result(webhookInfo(this.webhooks.get(token), this.troubles.get(token)));
    if (method === 'answerCallbackQuery' || method === 'sendChatAction') return result(true);
    if (method === 'getFile') {
      const found = telegramFiles.getFile(this.files, payload['file_id']);
      return 'error' in found ? refused(400, String(found['error'])) : result(found);
    }
    if (method === 'sendPhoto' || method === 'sendDocument') {
      const read = telegramFiles.readSend(method, payload);
      return 'error' in read ? refused(400, read.error) : this.sent(payload, read.text, [], read.file);
    }
    return method === 'sendMessage' ? this.sendMessage(payload) : refused(404, 'Not Found');
  }

  private sendMessage(payload: Payload): Answer {
    const text = typeof payload['text'] === 'string' ? payload['text'] : '';
    if (text.trim() === '') return refused(400, 'Bad Request: message text is empty');
    if ([...text].length > 4096) return refused(400, 'Bad Request: message is too long');
    const markup = payload['reply_markup'] as
      { inline_keyboard?: TelegramMessage['buttons'][number][][] } | undefined;
    const buttons = markup?.inline_keyboard?.flat() ?? [];
    if (
      buttons.some(
        ({ callback_data: data = '' }) => Buffer.byteLength(data) < 1 || Buffer.byteLength(data) > 64,
      )
    )
      return refused(400, 'Bad Request: BUTTON_DATA_INVALID');
    return this.sent(payload, text, buttons);
  }

  private sent(payload: Payload, text: string, buttons: TelegramMessage['buttons'], file?: SentFile): Answer {
    const chatId = String(payload['chat_id']);
    if (!/^-?\d+$/.test(chatId)) return refused(400, 'Bad Request: chat not found');
    const messageId = this.nextMessageId++;
    this.messages.push({ chatId, messageId, text, buttons, ...(file ? { file } : {}) });
    const chat = { id: Number(chatId), type: 'private' };
    return { ok: true, result: { message_id: messageId, date: Math.floor(Date.now() / 1000), chat, text } };
  }
}

/** JSON, or the form encodings that Telegram takes too. */
async function readPayload(body: Buffer, contentType = ''): Promise<Payload> {
  if (body.length === 0) return {};
  if (contentType.startsWith('multipart/')) return readForm(body, contentType);
  if (contentType.includes('json')) return JSON.parse(body.toString('utf8')) as Payload;
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}
