import type { ZodType } from 'zod';
import type { InboundEvent, InboundMedia } from '../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../domain/outbound-message.js';
import type { PlatformKey } from '../../domain/platform-key.js';
import type { SendPace } from '../../domain/send-pace.js';
import type { SendResult } from '../../domain/send-result.js';
import type { ChannelHealth } from './channel-health.js';
import type { FetchedMedia } from './fetched-media.js';
import type { TemplatesResult } from './templates/templates-result.js';

/** The query string of a GET, by name. */
export type WebhookQuery = Readonly<Record<string, string | undefined>>;

/** A call of a platform as it arrived; header names are in lower case. */
export interface WebhookRequest {
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Who called: the platform itself, or one person known by a signed session (`threadKey`). */
export type Verification =
  | { readonly verified: true; readonly threadKey?: string }
  | { readonly verified: false; readonly reason: 'missing' | 'wrong' | 'expired' };

export interface PlatformLimits {
  /** Longest text of one message, in UTF-16 code units. */
  readonly text: number;
  readonly buttons: number;
  /** Largest file that may be sent, in bytes; 0 where none can be. */
  readonly fileBytes: number;
}

export type FileAcceptance = { readonly caption: number } | { readonly refused: 'size' | 'type' };

/** Where a person is shown that an answer is being written. */
export interface TypingPlace {
  readonly threadKey: string;
  /** The platform's id of the person's last message, which some want to be told. */
  readonly lastReceivedId: string | null;
}

/** What connecting a channel came to. */
export type ConnectResult =
  | { readonly kind: 'connected'; readonly account: string | null }
  | { readonly kind: 'retry-after'; readonly seconds: number; readonly code: string }
  | { readonly kind: 'permanent'; readonly code: string };

/**
 * One messenger. An implementation keeps nothing, repeats nothing by itself and logs nothing: order, retries and
 * records belong to the caller.
 *
 * @typeParam Credentials what the practice's administrator gives to open a channel; kept encrypted
 */
export abstract class MessagingPlatform<Credentials = unknown> {
  abstract readonly key: PlatformKey;
  abstract readonly limits: PlatformLimits;
  /** Reads and completes credentials (a missing webhook secret is made up). */
  abstract readonly credentials: ZodType<Credentials>;
  /** What stays as it was when new credentials do not name it. */
  readonly keptCredentials: readonly string[] = [];
  /** Whether templates that the platform has approved may be sent where it takes no free text. */
  readonly takesTemplates: boolean = false;
  /** How fast the platform takes messages, all rules at once; over it would answer 429. */
  readonly pace: readonly SendPace[] = [];

  /** Checks a call's signature or secret on its raw bytes, in constant time. */
  abstract verify(request: WebhookRequest, credentials: Credentials): Promise<Verification>;

  /**
   * Answers a platform that asks by GET whether this address is ours.
   *
   * @returns the text it wants back; null when the question is wrong, or the platform asks none
   */
  confirm(_query: WebhookQuery, _credentials: Credentials): string | null {
    return null;
  }

  /** What a verified call wants to be answered with once its events are stored: a challenge, or nothing in particular. */
  reply(_rawBody: Buffer): object {
    return {};
  }

  /**
   * Until when the platform takes a free text in a conversation; null where it always does.
   *
   * @param lastReceivedAt when the person last wrote
   * @param byPerson whether one of the staff writes, not software
   */
  openUntil(_lastReceivedAt: Date, _byPerson: boolean): Date | null {
    return null;
  }

  /**
   * The events of a verified call, in order; kinds that concern nobody (group chats, service messages) give none.
   *
   * @param credentials tell which of several accounts that share one address is the channel's
   * @throws DomainError `invalid` when the body is not what the platform sends
   */
  abstract normalise(
    rawBody: Buffer,
    threadKey: string | undefined,
    credentials: Credentials,
  ): InboundEvent[];

  /** Cuts a text into messages within the limits, between words wherever possible and never inside a character. */
  abstract split(text: string): string[];

  /**
   * Whether a file may go out, as far as can be told before it is sent. Where it may, `caption` is the longest text that
   * goes with it, in UTF-16 code units; a longer one follows as messages of its own.
   */
  accept({ size }: Pick<OutboundFile, 'contentType' | 'size'>): FileAcceptance {
    if (this.limits.fileBytes === 0) return { refused: 'type' };
    return size > this.limits.fileBytes ? { refused: 'size' } : { caption: 0 };
  }

  /** Sends one message, in one call. Never throws for what a platform or network does. */
  abstract send(message: OutboundMessage, credentials: Credentials, signal: AbortSignal): Promise<SendResult>;

  /** Tells the platform where to call. Safe to repeat. */
  abstract connect(webhookUrl: string, credentials: Credentials, signal: AbortSignal): Promise<ConnectResult>;

  /** Tells the person's app that a button press arrived; a courtesy, whose failure does not matter. */
  abstract acknowledge(acknowledgement: string, credentials: Credentials, signal: AbortSignal): Promise<void>;

  /** Shows the person that an answer is being written; a courtesy, whose failure does not matter. */
  typing(_place: TypingPlace, _credentials: Credentials, _signal: AbortSignal): Promise<void> {
    return Promise.resolve();
  }

  /** Opens a file that a person sent. Never throws for what a platform or network does. */
  fetchMedia(_media: InboundMedia, _credentials: Credentials, _signal: AbortSignal): Promise<FetchedMedia> {
    return Promise.resolve({ kind: 'permanent', code: 'not-fetchable' });
  }

  /** Asks the platform whether it still calls us, and as it should. Never throws for what a platform or network does. */
  inspect(_webhookUrl: string, _credentials: Credentials, _signal: AbortSignal): Promise<ChannelHealth> {
    return Promise.resolve({ kind: 'unknown' });
  }

  /** Reads the templates of the account. Never throws for what a platform or network does. */
  readTemplates(_credentials: Credentials, _signal: AbortSignal): Promise<TemplatesResult> {
    return Promise.resolve({ kind: 'permanent', code: 'conversations.no-templates' });
  }
}
