import { AggregateRoot, invalid, type OfficeHours, type Opening } from '#kernel';
import type { ServiceClock } from '../../contracts/service-clock.js';
import type { AssignmentMode } from './choose-agent.js';

/** Minutes of office hours; null where the practice promises nothing. */
export interface ServiceTarget {
  readonly normal: number | null;
  readonly urgent: number | null;
}

export interface OutOfOfficeText {
  /** BCP 47 tag. */
  readonly locale: string;
  /** `{opening}` in it becomes the time when the practice opens again. */
  readonly text: string;
}

/** What a practice decides about its inbox. */
export interface InboxRules {
  readonly assignment: AssignmentMode;
  /** Conversations that one person is given at a time; null for no limit. */
  readonly capacity: number | null;
  /** Who conversations are given to; null for all who may reply. */
  readonly participants: readonly string[] | null;
  readonly firstReply: ServiceTarget;
  readonly resolution: ServiceTarget;
  readonly openings: readonly Opening[];
  readonly holidays: readonly string[];
  readonly outOfOffice: readonly OutOfOfficeText[];
}

const NOTHING_PROMISED: ServiceTarget = { normal: null, urgent: null };

/** How a practice runs its inbox; each has one, with the practice's own id. Until it decides, people take what they see. */
export class InboxPolicy extends AggregateRoot implements InboxRules {
  static readonly aggregateType = 'inbox-policy';

  assignment!: AssignmentMode;
  capacity!: number | null;
  participants!: readonly string[] | null;
  firstReply!: ServiceTarget;
  resolution!: ServiceTarget;
  openings!: readonly Opening[];
  holidays!: readonly string[];
  outOfOffice!: readonly OutOfOfficeText[];
  createdAt!: Date;

  /** What holds for a practice that has decided nothing. */
  static untouched(organizationId: string): InboxPolicy {
    const policy = new InboxPolicy();
    policy.id = organizationId;
    policy.organizationId = organizationId;
    policy.version = 1;
    policy.assignment = 'manual';
    policy.capacity = null;
    policy.participants = null;
    policy.firstReply = NOTHING_PROMISED;
    policy.resolution = NOTHING_PROMISED;
    policy.openings = [];
    policy.holidays = [];
    policy.outOfOffice = [];
    policy.createdAt = new Date();
    return policy;
  }

  /** @throws DomainError `conversations.openings-wrong` for hours that overlap or end before they begin */
  decide(rules: InboxRules): void {
    mustFit(rules.openings);
    this.assignment = rules.assignment;
    this.capacity = rules.capacity ?? null;
    this.participants = rules.participants ? [...new Set(rules.participants)] : null;
    this.firstReply = complete(rules.firstReply);
    this.resolution = complete(rules.resolution);
    this.openings = rules.openings;
    this.holidays = [...new Set(rules.holidays)].sort();
    this.outOfOffice = rules.outOfOffice;
  }

  takesPart(userId: string): boolean {
    return this.participants === null || this.participants.includes(userId);
  }

  /** Minutes of office hours that a clock may run. */
  target(clock: ServiceClock, urgent: boolean): number | null {
    const target = clock === 'first-reply' ? this.firstReply : this.resolution;
    return urgent ? (target.urgent ?? target.normal) : target.normal;
  }

  hours(timeZone: string): OfficeHours {
    return { timeZone, openings: this.openings, holidays: this.holidays };
  }
}

/** What was left out is not promised. */
function complete({ normal, urgent }: Partial<ServiceTarget>): ServiceTarget {
  return { normal: normal ?? null, urgent: urgent ?? null };
}

function mustFit(openings: readonly Opening[]): void {
  const wrong = openings.findIndex(
    (one, index) =>
      one.opens >= one.closes ||
      openings.some(
        (other, place) =>
          place < index &&
          other.weekday === one.weekday &&
          other.opens < one.closes &&
          one.opens < other.closes,
      ),
  );
  if (wrong >= 0)
    throw invalid('conversations.openings-wrong', 'Office hours must end after they begin and not overlap.', [
      { field: `openings.${wrong}`, message: 'ends before it begins, or overlaps another' },
    ]);
}
