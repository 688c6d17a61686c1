import type { ChannelHealth } from '../../../application/services/channel-health.js';

/** What a bot is told of; Telegram's own choice would leave reactions out. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'message_reaction', 'callback_query'] as const;

/** Older errors may long be over: Telegram keeps the last one for ever. */
const RECENT_SECONDS = 15 * 60;
/** So many waiting updates say that Telegram calls, and is not answered. */
const MANY_WAITING = 100;

/** `WebhookInfo` of the Bot API, as far as it is read. */
interface WebhookInfo {
  readonly url?: string;
  readonly pending_update_count: number;
  /** Seconds since 1970. */
  readonly last_error_date?: number;
  readonly allowed_updates?: readonly string[];
}

/**
 * Whether Telegram calls us, as it should, and reaches us.
 *
 * @param now milliseconds since 1970
 */
export function telegramHealth(info: WebhookInfo, webhookUrl: string, now: number): ChannelHealth {
  const {
    url,
    pending_update_count: waiting,
    last_error_date: failedAt,
    allowed_updates: allowed = [],
  } = info;
  if (!url) return { kind: 'broken', code: 'webhook-lost', repairable: true };
  if (url !== webhookUrl) return { kind: 'broken', code: 'webhook-elsewhere', repairable: true };
  if (ALLOWED_UPDATES.some((update) => !allowed.includes(update)))
    return { kind: 'broken', code: 'updates-missing', repairable: true };
  const fails = failedAt !== undefined && now / 1000 - failedAt < RECENT_SECONDS && waiting > 0;
  return fails || waiting >= MANY_WAITING ? { kind: 'broken', code: 'webhook-failing' } : { kind: 'healthy' };
}
