import type { AssignmentMode } from '../../../domain/inbox/choose-agent.js';

/** Minutes of office hours. */
export class ServiceTargetView {
  readonly normal!: number | null;
  /** In an emergency; null for the same as otherwise. */
  readonly urgent!: number | null;
}

export class OpeningView {
  /** 1 Monday to 7 Sunday. */
  readonly weekday!: number;
  /** HH:MM. */
  readonly opens!: string;
  /** HH:MM, to 24:00. */
  readonly closes!: string;
}

export class OutOfOfficeView {
  /** BCP 47 tag. */
  readonly locale!: string;
  readonly text!: string;
}

/** How the practice runs its inbox. */
export class InboxPolicyView {
  readonly version!: number;
  readonly assignment!: AssignmentMode;
  readonly capacity!: number | null;
  readonly participants!: string[] | null;
  readonly firstReply!: ServiceTargetView;
  readonly resolution!: ServiceTargetView;
  readonly openings!: OpeningView[];
  readonly holidays!: string[];
  readonly outOfOffice!: OutOfOfficeView[];
  /** Of the office hours: the practice's. IANA name. */
  readonly timeZone!: string;
  readonly openNow!: boolean;
  /** Now while it is open; null when it does not open within 400 days. */
  readonly nextOpening!: Date | null;
}
