import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type DomainError, invalid } from '#kernel';
import { constantTimeEqual } from '#platform/security/constant-time-equal';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type {
  ConnectResult,
  FileAcceptance,
  Verification,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendPace } from '../../../domain/send-pace.js';
import type { SendResult } from '../../../domain/send-result.js';
import { networkFailure } from '../network-failure.js';
import { failureHealth } from '../failure-health.js';
import { splitText } from '../split-text.js';
import { storableText } from '../storable-text.js';
import { fetchSlackFile } from './fetch-slack-file.js';
import { readMessage } from './read-message.js';
import { readPress } from './read-press.js';
import { readReaction } from './read-reaction.js';
import { sendSlackFile } from './send-slack-file.js';
import { SlackApi } from './slack-api.js';
import { slackBlockActions } from './slack-block-actions.js';
import { slackCredentials } from './slack-credentials.js';
import type { SlackCredentials } from './slack-credentials.js';
import { slackFailure } from './slack-failure.js';
import { slackMessageEvent } from './slack-message-event.js';
import { slackMessage } from './slack-message.js';
import { slackReactionEvent } from './slack-reaction-event.js';

/** Slack refuses what is older, so that a recorded call cannot be played again ("Verifying requests from Slack"). */
const MAX_AGE_SECONDS = 300;

const envelope = z.object({
  type: z.string(),
  challenge: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
});
const posted = z.object({ ok: z.literal(true), ts: z.string() });
const account = z.object({ ok: z.literal(true), team: z.string(), user: z.string() });

/** Direct messages with an app on Slack: its Events API and interactivity inbound, its Web API outbound. */
export class SlackPlatform extends MessagingPlatform<SlackCredentials> {
  override readonly key = 'slack';
  /** Slack advises 4,000 characters; four blocks of buttons stay far below the 50 that a message may have. Files of 1 GB. */
  override readonly limits = { text: 4_000, buttons: 100, fileBytes: 1_000_000_000 };
  override readonly credentials = slackCredentials;
  /** "Rate limits", posting messages: one a second in a channel, which is a chat to us; short bursts are allowed. */
  override readonly pace: readonly SendPace[] = [{ per: 'chat', sends: 1, windowSeconds: 1, burst: 8 }];

  private readonly api: SlackApi;

  /**
   * @param apiRoot base address of the Web API, without a slash at its end
   * @param now the clock, in milliseconds since 1970
   */
  constructor(
    apiRoot: string,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.api = new SlackApi(apiRoot);
  }

  override verify(
    { rawBody, headers }: WebhookRequest,
    { signingSecret }: SlackCredentials,
  ): Promise<Verification> {
    const [signature, timestamp] = [headers['x-slack-signature'], headers['x-slack-request-timestamp']];
    if (typeof signature !== 'string' || typeof timestamp !== 'string')
      return Promise.resolve({ verified: false, reason: 'missing' });
    if (!/^\d{1,11}$/.test(timestamp)) return Promise.resolve({ verified: false, reason: 'wrong' });
    if (Math.abs(this.now() / 1000 - Number(timestamp)) > MAX_AGE_SECONDS)
      return Promise.resolve({ verified: false, reason: 'expired' });
    const digest = createHmac('sha256', signingSecret)
      .update(`v0:${timestamp}:`)
      .update(rawBody)
      .digest('hex');
    const right = constantTimeEqual(signature, `v0=${digest}`);
    return Promise.resolve(right ? { verified: true } : { verified: false, reason: 'wrong' });
  }

  /** Slack asks for the challenge when the request URL is set in the app's settings. */
  override reply(rawBody: Buffer): object {
    const { type, challenge } = read(envelope, parse(rawBody));
    return type === 'url_verification' && challenge !== undefined ? { challenge } : {};
  }

  override normalise(rawBody: Buffer): InboundEvent[] {
    const body = parse(rawBody);
    const { type, event } = read(envelope, body);
    if (type === 'block_actions') return readPress(read(slackBlockActions, body));
    if (type !== 'event_callback') return [];
    const happened = told(event?.type, body);
    return happened ? [happened] : [];
  }

  override split(text: string): string[] {
    return splitText(text, this.limits.text);
  }

  override accept({ size }: Pick<OutboundFile, 'size'>): FileAcceptance {
    return size > this.limits.fileBytes ? { refused: 'size' } : { caption: this.limits.text };
  }

  override fetchMedia(
    media: InboundMedia,
    credentials: SlackCredentials,
    signal: AbortSignal,
  ): Promise<FetchedMedia> {
    return fetchSlackFile(this.api, media, credentials, signal);
  }

  override async send(
    message: OutboundMessage,
    credentials: SlackCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    if (message.file) return sendSlackFile(this.api, message, message.file, credentials, signal);
    try {
      const answer = await this.api.call(
        'chat.postMessage',
        slackMessage(message),
        credentials.botToken,
        signal,
      );
      const sent = posted.safeParse(answer.body);
      return sent.success ? { kind: 'sent', platformMessageId: sent.data.ts } : slackFailure(answer);
    } catch (error) {
      return networkFailure(error);
    }
  }

  /** Makes sure of the token only: where Slack calls is set by hand in the app's settings. */
  override async connect(
    _webhookUrl: string,
    credentials: SlackCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    try {
      const answer = await this.api.call('auth.test', {}, credentials.botToken, signal);
      const known = account.safeParse(answer.body);
      if (!known.success) return notConnected(slackFailure(answer));
      const { user, team } = known.data;
      return { kind: 'connected', account: storableText(`@${user} (${team})`, 200) };
    } catch (error) {
      return notConnected(networkFailure(error));
    }
  }

  /** Slack does not tell where it calls, nor has it signs of typing outside of an assistant's threads. */
  override async inspect(
    _webhookUrl: string,
    credentials: SlackCredentials,
    signal: AbortSignal,
  ): Promise<ChannelHealth> {
    try {
      const answer = await this.api.call('auth.test', {}, credentials.botToken, signal);
      return account.safeParse(answer.body).success
        ? { kind: 'healthy' }
        : failureHealth(slackFailure(answer));
    } catch {
      return { kind: 'unknown' };
    }
  }

  /** A press is received when its call is answered. */
  override acknowledge(): Promise<void> {
    return Promise.resolve();
  }
}

/** What a call of the Events API tells; null for kinds that are not read. */
function told(type: string | undefined, body: unknown): InboundEvent | null {
  if (type === 'message') return readMessage(read(slackMessageEvent, body).event);
  const isReaction = type === 'reaction_added' || type === 'reaction_removed';
  return isReaction ? readReaction(read(slackReactionEvent, body).event) : null;
}

/** Asking twice does no harm, so an unknown outcome is simply tried again. */
const notConnected = (failure: Exclude<SendResult, { kind: 'sent' }>): ConnectResult =>
  failure.kind === 'unknown' ? { kind: 'retry-after', seconds: 10, code: failure.code } : failure;

/** Events come as JSON; what is pressed comes as a form with the JSON in its field `payload`. */
function parse(rawBody: Buffer): unknown {
  const text = rawBody.toString('utf8');
  try {
    return JSON.parse(text.startsWith('payload=') ? (new URLSearchParams(text).get('payload') ?? '') : text);
  } catch {
    throw malformed();
  }
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (!result.success) throw malformed();
  return result.data;
}

const malformed = (): DomainError =>
  invalid(
    'conversations.malformed-event',
    'This is not a call of the Slack Events API or of an interaction.',
  );
