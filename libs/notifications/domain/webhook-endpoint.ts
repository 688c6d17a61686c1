import { AggregateRoot } from '#kernel';
import type { WebhookEventType } from './webhook-event-type.js';

/** After a rotation the former secret signs beside the new one for a day, so that receivers can change without a gap. */
const OVERLAP_MS = 24 * 60 * 60_000;
const MOST_SECRETS = 4;

export interface EndpointSecret {
  /** Encrypted by the secret box for this endpoint. */
  readonly sealed: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Who created it, as the journal names them. */
  readonly createdBy: string | null;
  /** ISO 8601; null for the current one. */
  readonly expiresAt: string | null;
}

export interface NewWebhookEndpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly eventTypes: readonly WebhookEventType[];
  readonly secret: Pick<EndpointSecret, 'sealed' | 'createdBy'>;
  readonly createdAt: Date;
}

export interface WebhookEndpointChange {
  readonly url?: string;
  readonly description?: string | null;
  readonly eventTypes?: readonly WebhookEventType[];
  readonly active?: boolean;
}

/** An address of the practice's other software that is told of events. */
export class WebhookEndpoint extends AggregateRoot {
  static readonly aggregateType = 'webhook-endpoint';
  readonly createdAt!: Date;
  url!: string;
  description!: string | null;
  eventTypes!: readonly WebhookEventType[];
  active!: boolean;
  /** The newest first. */
  secrets!: readonly EndpointSecret[];

  static create({ secret, createdAt, ...fields }: NewWebhookEndpoint): WebhookEndpoint {
    const endpoint = new WebhookEndpoint();
    const current = { ...secret, createdAt: createdAt.toISOString(), expiresAt: null };
    return Object.assign(endpoint, fields, { active: true, secrets: [current], createdAt });
  }

  change({ url, description, eventTypes, active }: WebhookEndpointChange): void {
    this.url = url ?? this.url;
    this.description = description === undefined ? this.description : description;
    this.eventTypes = eventTypes ?? this.eventTypes;
    this.active = active ?? this.active;
  }

  /** Puts a new secret before the others; the one that was current goes on for a day. */
  rotate(secret: Pick<EndpointSecret, 'sealed' | 'createdBy'>, now: Date): void {
    const expiresAt = new Date(now.getTime() + OVERLAP_MS).toISOString();
    const former = this.validSecrets(now).map((one) => ({ ...one, expiresAt: one.expiresAt ?? expiresAt }));
    const current = { ...secret, createdAt: now.toISOString(), expiresAt: null };
    this.secrets = [current, ...former].slice(0, MOST_SECRETS);
  }

  /** Those that sign now, the newest first. */
  validSecrets(now: Date): EndpointSecret[] {
    return this.secrets.filter(({ expiresAt }) => expiresAt === null || new Date(expiresAt) > now);
  }

  /** The receiver said 410 Gone: it wants no more calls. */
  deactivate(): void {
    this.active = false;
  }
}
