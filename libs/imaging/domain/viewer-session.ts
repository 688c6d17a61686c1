import { AggregateRoot } from '#kernel';
import { viewerCodeNotValid } from './viewer-session.errors.js';

/** From the command that opens a viewer to the browser that follows its address. */
const CODE_MINUTES = 2;
/** Without a request for so long a viewer's session ends. */
const IDLE_MINUTES = 30;
/** However much it is used. */
const LONGEST_HOURS = 10;
/** Studies that one session leads to. */
export const MOST_STUDIES = 500;

const MINUTE = 60_000;

/** Whose viewer it is: a person of the practice, or whoever holds a share link. */
export type ViewerAudience = 'staff' | 'share';

/** A secret in the keeping of whom it was given to: here is only its hash. */
interface Secret {
  readonly hash: string;
  matches(storedHash: string): boolean;
}

export interface NewViewerSession {
  readonly id: string;
  readonly audience: ViewerAudience;
  /** The user, or the share link. */
  readonly holderId: string;
  /** The user's log-in, which the session does not outlive. */
  readonly loginSessionId: string | null;
  /** Study Instance UIDs; null: all that the holder may see. */
  readonly studies: readonly string[] | null;
  readonly code: Secret;
  /** It ends then at the latest; a share link's own end. */
  readonly until?: Date;
}

/**
 * A browser's permission to show studies in the viewer: first a code in an address, good once and for two minutes; then,
 * in exchange for it, a key in a cookie, which lives while it is used.
 */
export class ViewerSession extends AggregateRoot {
  static readonly aggregateType = 'viewer-session';
  readonly audience!: ViewerAudience;
  readonly holderId!: string;
  readonly loginSessionId!: string | null;
  readonly endsAt!: Date;
  private studies!: string[] | null;
  private codeHash!: string | null;
  private keyHash!: string | null;
  private expiresAt!: Date;

  static start({ code, until, studies, ...session }: NewViewerSession, now: Date): ViewerSession {
    const made = new ViewerSession();
    const longest = after(now, LONGEST_HOURS * 60);
    const endsAt = until && until < longest ? until : longest;
    const expiresAt = after(now, CODE_MINUTES);
    return Object.assign(made, session, {
      studies: studies && [...studies],
      endsAt,
      codeHash: code.hash,
      keyHash: null,
      expiresAt,
    });
  }

  /** The end of the code's time. */
  get codeUntil(): Date {
    return this.expiresAt;
  }

  /**
   * Takes the code for a key. A browser has one key: what its former session led to, when it was the same person's, this
   * one leads to as well, so that a study opened before stays open beside this one.
   */
  enter(code: Secret, key: Secret, now: Date, former?: ViewerSession): void {
    if (!this.codeHash || now >= this.expiresAt || !code.matches(this.codeHash)) throw viewerCodeNotValid();
    this.codeHash = null;
    this.keyHash = key.hash;
    this.expiresAt = this.idleEnd(now);
    if (former && former.audience === this.audience && former.holderId === this.holderId)
      this.studies = joined(former.studies, this.studies);
  }

  /** Whether the key opens it now. */
  isOpenTo(key: Secret, now: Date): boolean {
    return this.keyHash !== null && now < this.expiresAt && key.matches(this.keyHash);
  }

  end(now: Date): void {
    this.expiresAt = now;
  }

  private idleEnd(now: Date): Date {
    return viewerIdleEnd(now, this.endsAt);
  }
}

/** When a session ends that is not used after `now`. */
export function viewerIdleEnd(now: Date, endsAt: Date): Date {
  const idle = after(now, IDLE_MINUTES);
  return idle < endsAt ? idle : endsAt;
}

const after = (time: Date, minutes: number): Date => new Date(time.getTime() + minutes * MINUTE);

/** The newest last; the oldest of too many go. */
function joined(former: readonly string[] | null, studies: readonly string[] | null): string[] | null {
  if (!former || !studies) return null;
  const before = former.filter((uid) => !studies.includes(uid));
  return [...before, ...studies].slice(-MOST_STUDIES);
}
