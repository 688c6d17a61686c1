import { FakeTelegram, type TelegramBehaviour, type TelegramMessage } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import type { Chat, Messenger, Seen, SendCall, SendFault, Telling } from './messenger.js';
import { Retries } from './retries.js';
import { SeenMessages } from './seen-messages.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const RETRY_AFTER = 2;
const FIRST_CHAT = 5_000_000;

/** Telegram keeps the order of a chat's messages; presses of buttons do not wait for them. */
export class OnTelegram implements Messenger {
  readonly platform = 'telegram';
  readonly credentials = { botToken: TOKEN };
  readonly refusalMs = RETRY_AFTER * 1_000;
  private readonly shown: SeenMessages<TelegramMessage>;

  private constructor(private readonly fake: FakeTelegram) {
    this.shown = new SeenMessages(fake.messages, ({ chatId, messageId, text }) => ({
      chat: chatId,
      id: String(messageId),
      text,
    }));
  }

  static async start(): Promise<OnTelegram> {
    return new OnTelegram(await FakeTelegram.start());
  }

  get env(): Record<string, string> {
    return { TELEGRAM_API_ROOT: this.fake.root };
  }

  async connect(): Promise<void> {
    await until('the webhook', () => Promise.resolve(this.fake.webhookOf(TOKEN)), 30_000);
  }

  enter(number: number): Promise<Chat> {
    const chat = FIRST_CHAT + number;
    const telling = (update: Record<string, unknown>, text: string, keepsOrder = true): Telling => ({
      key: `telegram/${String(update['update_id'])}`,
      text,
      keepsOrder,
      pauseMs: Retries.untilTaken,
      tell: async () => (await this.fake.deliver(TOKEN, update)).status,
    });
    return Promise.resolve({
      name: String(chat),
      write: (text) => telling(this.fake.textUpdate(chat, text), text),
      press: (label) => {
        const seen = this.shown.of(String(chat));
        const shown = seen.some(({ message }) => message.buttons.some(({ text }) => text === label));
        return shown ? telling(this.fake.pressUpdate(chat, label), label, false) : undefined;
      },
      forge: (text) => {
        const update = this.fake.textUpdate(chat, text);
        return { ...telling(update, text), tell: () => this.deliverForged(update) };
      },
      seen: () => Promise.resolve(this.shown.of(String(chat))),
    });
  }

  seen(): Promise<Seen[]> {
    return Promise.resolve(this.shown.all());
  }

  get sends(): SendCall[] {
    return this.fake.calls
      .filter(({ method }) => method === 'sendMessage')
      .map(({ payload, receivedAt, behaviour }) => ({
        chat: String(payload['chat_id']),
        text: String(payload['text']),
        at: receivedAt.getTime(),
        refused: behaviour === 'too-many-requests',
      }));
  }

  plan(faults: readonly SendFault[]): void {
    this.fake.plan('sendMessage', ...faults.map(behaviourOf));
  }

  async end(): Promise<void> {
    await this.fake.stop();
  }

  private async deliverForged(update: object): Promise<number> {
    const response = await fetch(this.fake.webhookOf(TOKEN)?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'not-the-secret' },
      body: JSON.stringify(update),
    });
    return response.status;
  }
}

function behaviourOf(fault: SendFault): TelegramBehaviour {
  if (fault === 'refuse') return { kind: 'too-many-requests', retryAfter: RETRY_AFTER };
  if (fault === 'fail') return { kind: 'error', status: 502, html: true };
  return typeof fault === 'string' ? { kind: fault } : { kind: 'delay', ms: fault.late };
}
