import type { Api } from 'grammy';
import { LRUCache } from 'lru-cache';
import { type DomainError, invalid } from '#kernel';
import { constantTimeEqual } from '#platform/security/constant-time-equal';
import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import type {
  ConnectResult,
  FileAcceptance,
  TypingPlace,
  Verification,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendPace } from '../../../domain/send-pace.js';
import type { SendResult } from '../../../domain/send-result.js';
import { failureHealth } from '../failure-health.js';
import { splitText } from '../split-text.js';
import { fetchTelegramMedia } from './fetch-telegram-media.js';
import { nativeFetch } from './native-fetch.js';
import { readUpdate } from './read-update.js';
import { sendTelegramFile } from './send-telegram-file.js';
import { telegramCredentials } from './telegram-credentials.js';
import type { TelegramCredentials } from './telegram-credentials.js';
import { telegramFailure } from './telegram-failure.js';
import { ALLOWED_UPDATES, telegramHealth } from './telegram-health.js';
import { telegramUpdate } from './telegram-update.js';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Longer than any send takes, shorter than a delivery's lease. */
const CALL_TIMEOUT_SECONDS = 30;

type GrammyApi = Api;
type GrammySignal = Parameters<GrammyApi['sendMessage']>[3];

/** Telegram by its Bot API (10.0), through grammY's `Api` only: it repeats nothing by itself. */
export class TelegramPlatform extends MessagingPlatform<TelegramCredentials> {
  override readonly key = 'telegram';
  /** sendMessage: 1-4096 characters; counting UTF-16 code units never exceeds it. Files up to 50 MB. */
  override readonly limits = { text: 4096, buttons: 100, fileBytes: 50_000_000 };
  override readonly credentials = telegramCredentials;
  /** Bots FAQ, "How can I avoid hitting limits": one a second in a chat, short bursts allowed; 30 a second in all. */
  override readonly pace: readonly SendPace[] = [
    { per: 'chat', sends: 1, windowSeconds: 1, burst: 8 },
    { per: 'channel', sends: 30, windowSeconds: 1 },
  ];
  private readonly clients = new LRUCache<string, GrammyApi>({ max: 200 });

  /** @param apiRoot base address of the Bot API, without a slash at its end */
  constructor(private readonly apiRoot: string) {
    super();
  }

  override verify({ headers }: WebhookRequest, credentials: TelegramCredentials): Promise<Verification> {
    const sent = headers[SECRET_HEADER];
    if (typeof sent !== 'string') return Promise.resolve({ verified: false, reason: 'missing' });
    const right = constantTimeEqual(sent, credentials.secretToken);
    return Promise.resolve(right ? { verified: true } : { verified: false, reason: 'wrong' });
  }

  override normalise(rawBody: Buffer): InboundEvent[] {
    const update = telegramUpdate.safeParse(parse(rawBody));
    if (!update.success) throw malformed();
    const event = readUpdate(update.data);
    return event ? [event] : [];
  }

  override split(text: string): string[] {
    return splitText(text, this.limits.text);
  }

  /** sendPhoto, sendDocument: captions of 0-1024 characters. */
  override accept({ size }: Pick<OutboundFile, 'size'>): FileAcceptance {
    return size > this.limits.fileBytes ? { refused: 'size' } : { caption: 1024 };
  }

  override async fetchMedia(
    { reference }: InboundMedia,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<FetchedMedia> {
    const fileRoot = `${this.apiRoot}/file/bot${credentials.botToken}`;
    return fetchTelegramMedia(await this.api(credentials), fileRoot, reference, signal);
  }

  override async send(
    message: OutboundMessage,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    if (message.file) return sendTelegramFile(this.botRoot(credentials), message, message.file, signal);
    try {
      const api = await this.api(credentials);
      const sent = await api.sendMessage(
        message.threadKey,
        message.text,
        {
          // A preview would make Telegram's servers open the person's secret link.
          link_preview_options: { is_disabled: true },
          ...(message.buttons.length > 0 ? { reply_markup: keyboard(message) } : {}),
        },
        signal as GrammySignal,
      );
      return { kind: 'sent', platformMessageId: String(sent.message_id) };
    } catch (error) {
      return telegramFailure(error);
    }
  }

  override async connect(
    webhookUrl: string,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    try {
      const api = await this.api(credentials);
      const me = await api.getMe(signal as GrammySignal);
      await api.setWebhook(
        webhookUrl,
        {
          secret_token: credentials.secretToken,
          allowed_updates: ALLOWED_UPDATES,
        },
        signal as GrammySignal,
      );
      return { kind: 'connected', account: `@${me.username}` };
    } catch (error) {
      const failure = telegramFailure(error);
      // Setting a webhook twice does no harm, so an unknown outcome is simply tried again.
      return failure.kind === 'unknown' ? { kind: 'retry-after', seconds: 10, code: failure.code } : failure;
    }
  }

  override async acknowledge(
    acknowledgement: string,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const api = await this.api(credentials);
      await api.answerCallbackQuery(acknowledgement, {}, signal as GrammySignal);
    } catch {
      // Too late or lost: the person's app stops waiting by itself.
    }
  }

  /** Shown for five seconds, or until a message comes. */
  override async typing(
    { threadKey }: TypingPlace,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const api = await this.api(credentials);
      await api.sendChatAction(threadKey, 'typing', {}, signal as GrammySignal);
    } catch {
      // The answer itself comes all the same.
    }
  }

  override async inspect(
    webhookUrl: string,
    credentials: TelegramCredentials,
    signal: AbortSignal,
  ): Promise<ChannelHealth> {
    try {
      const api = await this.api(credentials);
      const info = await api.getWebhookInfo(signal as GrammySignal);
      return telegramHealth(info, webhookUrl, Date.now());
    } catch (error) {
      return failureHealth(telegramFailure(error));
    }
  }

  private botRoot({ botToken }: TelegramCredentials): string {
    return `${this.apiRoot}/bot${botToken}`;
  }

  /** One client a bot: it keeps connections open. Loaded on first use, for few processes ever send. */
  private async api({ botToken }: TelegramCredentials): Promise<GrammyApi> {
    const known = this.clients.get(botToken);
    if (known) return known;
    const { Api } = await import('grammy');
    const api = new Api(botToken, {
      apiRoot: this.apiRoot,
      timeoutSeconds: CALL_TIMEOUT_SECONDS,
      fetch: nativeFetch,
    });
    this.clients.set(botToken, api);
    return api;
  }
}

const keyboard = ({ buttons }: OutboundMessage) => ({
  inline_keyboard: buttons.map(({ id, label }) => [{ text: label, callback_data: id }]),
});

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw malformed();
  }
}

const malformed = (): DomainError =>
  invalid('conversations.malformed-event', 'This is not an update of the Telegram Bot API.');
