import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { type DomainError, invalid } from '#kernel';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type {
  ConnectResult,
  TypingPlace,
  Verification,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendPace } from '../../../domain/send-pace.js';
import type { SendResult } from '../../../domain/send-result.js';
import { storableText } from '../storable-text.js';
import { answerInteraction } from './answer-interaction.js';
import { discordCredentials } from './discord-credentials.js';
import type { DiscordCredentials } from './discord-credentials.js';
import { deletionDispatch, discordDispatch, messageDispatch, reactionDispatch } from './discord-dispatch.js';
import { discordFailure } from './discord-failure.js';
import { discordInteraction } from './discord-interaction.js';
import { discordMessage } from './discord-message.js';
import { type DiscordCall, DiscordRest } from './discord-rest.js';
import { fetchAttachment } from './fetch-attachment.js';
import { readInteraction } from './read-interaction.js';
import { readDeletion, readMessage, readReaction } from './read-message.js';
import { splitMarkdown } from './split-markdown.js';
import { verifyEd25519 } from './verify-ed25519.js';

/** Discord sets no age. What an interaction may be answered with is over after 15 minutes: an hour forgives any clock. */
const MAX_AGE_SECONDS = 3_600;
/** Discord is said to remember a nonce for "the past few minutes". */
const NONCE_HOLDS_SECONDS = 60;

const created = z.object({ id: z.string() });
const application = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  bot: z.object({ username: z.string() }).nullish(),
});

/**
 * Direct messages with a bot on Discord. Presses and commands come as interactions over HTTP, or over the Gateway where
 * Discord cannot reach us; what people write comes over the Gateway alone (see gateway/discord-gateway.ts).
 */
export class DiscordPlatform extends MessagingPlatform<DiscordCredentials> {
  override readonly key = 'discord';
  override readonly limits = { text: 2_000, buttons: 25, fileBytes: 10 * 1024 ** 2 };
  override readonly credentials = discordCredentials;
  /** "Rate Limits": fifty calls a second in all; a channel's own are told by each answer, of late these. */
  override readonly pace: readonly SendPace[] = [
    { per: 'chat', sends: 5, windowSeconds: 5 },
    { per: 'channel', sends: 45, windowSeconds: 1 },
  ];
  private readonly rest: DiscordRest;

  /**
   * @param apiRoot base address of the REST API, without a version and without a slash at its end
   * @param now the clock, in milliseconds since 1970
   */
  constructor(
    private readonly apiRoot: string,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.rest = new DiscordRest(apiRoot);
  }

  override verify(
    { rawBody, headers }: WebhookRequest,
    { publicKey }: DiscordCredentials,
  ): Promise<Verification> {
    const [signature, timestamp] = [headers['x-signature-ed25519'], headers['x-signature-timestamp']];
    if (typeof signature !== 'string' || typeof timestamp !== 'string' || !signature || !timestamp)
      return Promise.resolve({ verified: false, reason: 'missing' });
    const signed = Buffer.concat([Buffer.from(timestamp), rawBody]);
    if (!/^\d{1,11}$/.test(timestamp) || !verifyEd25519(publicKey, signature, signed))
      return Promise.resolve({ verified: false, reason: 'wrong' });
    const old = Math.abs(this.now() / 1000 - Number(timestamp)) > MAX_AGE_SECONDS;
    return Promise.resolve(old ? { verified: false, reason: 'expired' } : { verified: true });
  }

  override reply(rawBody: Buffer): object {
    return answerInteraction(read(discordInteraction, parse(rawBody)));
  }

  /** Takes interactions as they come over HTTP, and dispatches of the Gateway with their `session_id` added. */
  override normalise(rawBody: Buffer): InboundEvent[] {
    const body = parse(rawBody);
    const dispatch = discordDispatch.safeParse(body);
    const event = dispatch.success
      ? dispatched(dispatch.data.t, body)
      : readInteraction(read(discordInteraction, body));
    return event ? [event] : [];
  }

  override split(text: string): string[] {
    return splitMarkdown(text, this.limits.text);
  }

  /**
   * Sends a message; when the answer is lost, once more, which Discord answers with the first if there is one. Only if
   * that is lost too, or would come too late, is the message's fate unknown.
   */
  override async send(
    message: OutboundMessage,
    { botToken }: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    const file = message.file && (await contentOf(message.file, this.limits.fileBytes));
    if (file && 'kind' in file) return file;
    const call: DiscordCall = {
      method: 'POST',
      path: `/channels/${encodeURIComponent(message.threadKey)}/messages`,
      body: discordMessage(message),
      ...(file ? { files: [file] } : {}),
    };
    const first = await this.create(call, botToken, signal);
    if (first.kind !== 'unknown' || signal.aborted) return first;
    const second = await this.create(call, botToken, signal);
    return second.kind === 'retry-after' && second.seconds > NONCE_HOLDS_SECONDS ? first : second;
  }

  /**
   * Makes sure that id, key and token belong together, and tells Discord where to call, which calls at once to see how we
   * answer. When that fails, presses come over the Gateway instead, unless another address is set.
   */
  override async connect(
    webhookUrl: string,
    credentials: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    const path = '/applications/@me';
    try {
      const known = await this.application(credentials, signal);
      if (!known || known.id !== credentials.applicationId || known.verify_key !== credentials.publicKey)
        return { kind: 'permanent', code: 'credentials-refused' };
      const account = storableText(`@${known.bot?.username ?? known.name}`, 200);
      if (known.interactions_endpoint_url === webhookUrl) return { kind: 'connected', account };
      const body = { interactions_endpoint_url: webhookUrl };
      const refusal = await this.rest
        .call({ method: 'PATCH', path, body }, credentials.botToken, signal)
        .then(() => null, discordFailure);
      if (refusal && refusal.kind !== 'permanent') return notConnected(refusal);
      return refusal && known.interactions_endpoint_url
        ? { kind: 'permanent', code: 'discord.interactions-elsewhere' }
        : { kind: 'connected', account };
    } catch (error) {
      return notConnected(discordFailure(error));
    }
  }

  /** An interaction is received when its call is answered. */
  override acknowledge(): Promise<void> {
    return Promise.resolve();
  }

  /** Is shown for ten seconds, or until a message comes. */
  override async typing(
    { threadKey }: TypingPlace,
    { botToken }: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    const path = `/channels/${encodeURIComponent(threadKey)}/typing` as const;
    await this.rest.call({ method: 'POST', path }, botToken, signal).catch(() => undefined);
  }

  override fetchMedia(
    { kind, reference }: InboundMedia,
    _credentials: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<FetchedMedia> {
    if (kind === 'location' || kind === 'contact')
      return Promise.resolve({ kind: 'permanent', code: 'not-fetchable' });
    return fetchAttachment(reference, this.apiRoot, signal);
  }

  /** Without an address presses come over the Gateway, so only another's address is wrong. */
  override async inspect(
    webhookUrl: string,
    credentials: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<ChannelHealth> {
    try {
      const told = (await this.application(credentials, signal))?.interactions_endpoint_url;
      return !told || told === webhookUrl
        ? { kind: 'healthy' }
        : { kind: 'broken', code: 'discord.interactions-elsewhere' };
    } catch (error) {
      const failure = discordFailure(error);
      return failure.kind === 'permanent' ? { kind: 'broken', code: failure.code } : { kind: 'unknown' };
    }
  }

  private async create(call: DiscordCall, botToken: string, signal: AbortSignal): Promise<SendResult> {
    try {
      const sent = created.safeParse(await this.rest.call(call, botToken, signal));
      return sent.success
        ? { kind: 'sent', platformMessageId: sent.data.id }
        : { kind: 'unknown', code: 'discord.unreadable-answer' };
    } catch (error) {
      return discordFailure(error);
    }
  }

  private async application(
    { botToken }: DiscordCredentials,
    signal: AbortSignal,
  ): Promise<z.infer<typeof application> | undefined> {
    const answer = await this.rest.call({ method: 'GET', path: '/applications/@me' }, botToken, signal);
    return application.safeParse(answer).data;
  }
}

/** The whole file: a call that is repeated sends it again. What goes wrong here went wrong before the call. */
async function contentOf(
  { name, contentType, size, open }: NonNullable<OutboundMessage['file']>,
  limit: number,
): Promise<{ name: string; contentType: string; data: Buffer } | Exclude<SendResult, { kind: 'sent' }>> {
  if (size > limit) return { kind: 'permanent', code: 'message-refused' };
  try {
    const data = await buffer(await open());
    return data.length > limit ? { kind: 'permanent', code: 'message-refused' } : { name, contentType, data };
  } catch {
    return { kind: 'retry-after', seconds: 5, code: 'discord.file-unavailable' };
  }
}

/** What the Gateway tells; null for kinds that are not read. */
function dispatched(type: string, body: unknown): InboundEvent | null {
  switch (type) {
    case 'MESSAGE_CREATE':
      return readMessage(read(messageDispatch, body).d, 'message');
    case 'MESSAGE_UPDATE':
      return readMessage(read(messageDispatch, body).d, 'edit');
    case 'MESSAGE_DELETE':
      return readDeletion(read(deletionDispatch, body).d);
    case 'MESSAGE_REACTION_ADD':
    case 'MESSAGE_REACTION_REMOVE':
      return readReaction(read(reactionDispatch, body));
    case 'INTERACTION_CREATE':
      return readInteraction(read(z.object({ d: discordInteraction }), body).d);
    default:
      return null;
  }
}

/** Asking twice does no harm, so an unknown outcome is simply tried again. */
const notConnected = (failure: Exclude<SendResult, { kind: 'sent' }>): ConnectResult =>
  failure.kind === 'unknown' ? { kind: 'retry-after', seconds: 10, code: failure.code } : failure;

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
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
  invalid('conversations.malformed-event', 'This is not an interaction or an event of Discord.');
