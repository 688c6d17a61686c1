import { AggregateRoot } from '#kernel';
import { ReportShared } from '../contracts/events/report-shared.event.js';
import { alreadyRevoked, linkExpired, linkRevoked } from './share-link.errors.js';

export const AUDIENCES = ['patient', 'referrer', 'other'] as const;

/** For whom a link was made. */
export type Audience = (typeof AUDIENCES)[number];

export interface NewShareLink {
  readonly id: string;
  readonly reportId: string;
  readonly orderId: string | null;
  readonly audience: Audience;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A link under which the newest signed document of a report can be opened without signing in, for a time. */
export class ShareLink extends AggregateRoot {
  static readonly aggregateType = 'share-link';
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly audience!: Audience;
  readonly createdBy!: string | null;
  readonly createdAt!: Date;
  readonly expiresAt!: Date;
  private revokedAt!: Date | null;

  static make(link: NewShareLink): ShareLink {
    const made = new ShareLink();
    Object.assign(made, link, { revokedAt: null });
    const { reportId, orderId, audience } = link;
    made.record(new ReportShared({ reportId, orderId, shareLinkId: link.id, audience }));
    return made;
  }

  /** Refuses a link that may not be opened any more. */
  check(now: Date): void {
    if (this.revokedAt) throw linkRevoked();
    if (now >= this.expiresAt) throw linkExpired();
  }

  revoke(now: Date): void {
    if (this.revokedAt) throw alreadyRevoked();
    this.revokedAt = now;
  }
}
