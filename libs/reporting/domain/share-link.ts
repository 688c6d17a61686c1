import { AggregateRoot } from '#kernel';
import { ReportShared } from '../contracts/events/report-shared.event.js';
import { ShareCodeRequested } from '../contracts/events/share-code-requested.event.js';
import { ShareLinkLocked } from '../contracts/events/share-link-locked.event.js';
import { ShareOpened } from '../contracts/events/share-opened.event.js';
import type { ShareFactor } from './share-factor.js';
import {
  alreadyRevoked,
  codeAsksTooSoon,
  linkExpired,
  linkLocked,
  linkRevoked,
  linkUsedUp,
  noCodeHere,
  notLocked,
  reportWithdrawn,
} from './share-link.errors.js';

export const AUDIENCES = ['patient', 'referrer', 'other'] as const;

/** For whom a link was made. */
export type Audience = (typeof AUDIENCES)[number];

/** Why a link ended before its time. */
export type Revocation = 'by-hand' | 'locked-out' | 'report-withdrawn';

const MINUTE_MS = 60_000;
/** Wrong answers until a link is locked, and how often that happens before it ends. */
const TRIES = 5;
const LOCK_OUTS = 3;
/** The first lock-out; each further one takes twice as long. */
const LOCK_MS = 15 * MINUTE_MS;
const CODE_MS = 10 * MINUTE_MS;
/** Whoever has a link must not be able to flood somebody with codes. */
const BETWEEN_CODES_MS = MINUTE_MS;
const MOST_CODES = 20;

export interface NewShareLink {
  readonly id: string;
  readonly reportId: string;
  readonly orderId: string | null;
  readonly audience: Audience;
  readonly factor: ShareFactor;
  readonly images: boolean;
  readonly maxOpenings: number | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/**
 * A link under which the newest signed version of a report can be opened without signing in, for a time, by who knows its
 * second factor. Answers are counted under a lock on its row: guesses at once count one by one.
 */
export class ShareLink extends AggregateRoot {
  static readonly aggregateType = 'share-link';
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly audience!: Audience;
  readonly factor!: ShareFactor;
  /** Whether the images can be seen as well. */
  readonly images!: boolean;
  readonly maxOpenings!: number | null;
  readonly createdBy!: string | null;
  readonly createdAt!: Date;
  readonly expiresAt!: Date;
  private openings!: number;
  protected lastOpenedAt!: Date | null;
  private revokedAt!: Date | null;
  private revokedFor!: Revocation | null;
  private wrongAnswers!: number;
  private lockOuts!: number;
  private lockedUntil!: Date | null;
  /** How many codes were asked for; the newest counts until `codeUntil`. */
  private codeRound!: number;
  private codeUntil!: Date | null;

  static make(link: NewShareLink): ShareLink {
    const made = new ShareLink();
    Object.assign(made, link, UNTOUCHED);
    const { reportId, orderId, audience } = link;
    made.record(new ReportShared({ reportId, orderId, shareLinkId: link.id, audience }));
    return made;
  }

  get isRevoked(): boolean {
    return this.revokedAt !== null;
  }

  /** Refuses a link that may not be used any more, also by who has opened it. */
  check(now: Date): void {
    if (this.revokedFor === 'report-withdrawn') throw reportWithdrawn();
    if (this.revokedAt) throw linkRevoked();
    if (now >= this.expiresAt) throw linkExpired();
  }

  /** Refuses a link that may not be opened now. */
  checkOpening(now: Date): void {
    this.check(now);
    if (this.lockedUntil && now < this.lockedUntil) throw linkLocked(this.lockedUntil);
    if (this.maxOpenings !== null && this.openings >= this.maxOpenings) throw linkUsedUp();
  }

  /**
   * Opens for a right answer and counts a wrong one; too many lock it for a while, and end it after some of these. Answers
   * whether it opened.
   */
  open(isRight: boolean, now: Date): boolean {
    this.checkOpening(now);
    if (!isRight) return this.countWrong(now);
    this.wrongAnswers = 0;
    this.lockedUntil = null;
    this.codeUntil = null;
    this.openings += 1;
    this.lastOpenedAt = now;
    this.record(new ShareOpened({ shareLinkId: this.id, reportId: this.reportId }));
    return true;
  }

  /** The newest code's number while it counts. */
  codeAt(now: Date): { readonly round: number; readonly until: Date } | null {
    const { codeRound: round, codeUntil: until } = this;
    return until && now < until ? { round, until } : null;
  }

  /** Wants a code sent; the ones before do not count any more. */
  requestCode(now: Date): void {
    this.checkOpening(now);
    if (this.factor !== 'code' || this.audience === 'other') throw noCodeHere();
    const last = this.codeUntil ? this.codeUntil.getTime() - CODE_MS : Number.NEGATIVE_INFINITY;
    const wait = last + BETWEEN_CODES_MS - now.getTime();
    if (wait > 0 || this.codeRound >= MOST_CODES) throw codeAsksTooSoon(Math.max(wait, MINUTE_MS));
    this.codeRound += 1;
    this.codeUntil = new Date(now.getTime() + CODE_MS);
    const { id: shareLinkId, reportId, orderId, audience, codeRound: round } = this;
    this.record(new ShareCodeRequested({ shareLinkId, reportId, orderId, audience, round }));
  }

  revoke(reason: Revocation, now: Date): void {
    if (this.revokedAt) throw alreadyRevoked();
    this.revokedAt = now;
    this.revokedFor = reason;
  }

  /** Somebody of the practice has spoken to whoever answered wrong. */
  unlock(now: Date): void {
    this.check(now);
    if (this.lockOuts === 0 && this.wrongAnswers === 0) throw notLocked();
    Object.assign(this, { wrongAnswers: 0, lockOuts: 0, lockedUntil: null });
  }

  private countWrong(now: Date): false {
    this.wrongAnswers += 1;
    if (this.wrongAnswers < TRIES) return false;
    this.wrongAnswers = 0;
    this.lockOuts += 1;
    const forGood = this.lockOuts >= LOCK_OUTS;
    if (forGood) this.revoke('locked-out', now);
    else this.lockedUntil = new Date(now.getTime() + LOCK_MS * 2 ** (this.lockOuts - 1));
    const { id: shareLinkId, reportId, lockOuts } = this;
    this.record(new ShareLinkLocked({ shareLinkId, reportId, lockOuts, forGood }));
    return false;
  }
}

const UNTOUCHED = {
  ...{ openings: 0, lastOpenedAt: null, revokedAt: null, revokedFor: null },
  ...{ wrongAnswers: 0, lockOuts: 0, lockedUntil: null, codeRound: 0, codeUntil: null },
};
