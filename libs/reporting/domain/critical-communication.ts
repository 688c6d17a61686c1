import { AggregateRoot, conflict, forbidden, newId } from '#kernel';
import { CriticalResultAcknowledged } from '../contracts/events/critical-result-acknowledged.event.js';
import { CriticalResultCancelled } from '../contracts/events/critical-result-cancelled.event.js';
import { CriticalResultCommunicated } from '../contracts/events/critical-result-communicated.event.js';
import { CriticalResultFlagged } from '../contracts/events/critical-result-flagged.event.js';
import { CriticalResultOverdue } from '../contracts/events/critical-result-overdue.event.js';
import type { Reader } from './reader.js';
import type { CriticalCategory } from './reading-rules.js';

export const CRITICAL_STATES = ['pending', 'communicated', 'acknowledged', 'cancelled'] as const;
export type CriticalState = (typeof CRITICAL_STATES)[number];

export const COMMUNICATION_MEANS = ['phone', 'in-person', 'message', 'email', 'fax', 'other'] as const;
export type CommunicationMeans = (typeof COMMUNICATION_MEANS)[number];

/** Who was told, how and when. */
export interface Communication {
  /** A user of the practice, who can acknowledge it; null for anybody else. */
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly recipientRole: string | null;
  readonly means: CommunicationMeans;
  readonly at: Date;
  /** Whether the recipient repeated what they were told. */
  readonly readBack: boolean;
}

/**
 * That a finding cannot wait for the report to be read, and that somebody was told: who, when, by what means, and whether
 * they repeated it (ACR practice parameter for communication of diagnostic imaging findings). The finding stays here.
 */
export class CriticalCommunication extends AggregateRoot {
  static readonly aggregateType = 'critical-result';
  readonly reportId!: string;
  readonly category!: CriticalCategory;
  readonly finding!: string;
  readonly flaggedAt!: Date;
  readonly dueAt!: Date;
  protected readonly flaggedById!: string;
  protected readonly flaggedByName!: string;
  private state!: CriticalState;
  private recipientId!: string | null;
  protected recipientName!: string | null;
  protected recipientRole!: string | null;
  protected means!: CommunicationMeans | null;
  protected communicatedAt!: Date | null;
  /** Until when who was told must confirm it: they have as long as there was to tell them. */
  private acknowledgeBy!: Date | null;
  protected communicatedById!: string | null;
  protected communicatedByName!: string | null;
  protected readBack!: boolean | null;
  protected acknowledgedAt!: Date | null;
  protected acknowledgedById!: string | null;
  protected acknowledgedByName!: string | null;
  private escalatedAt!: Date | null;
  protected cancelReason!: string | null;

  /** @param minutes in which it must be communicated */
  static flag(
    fields: { reportId: string; category: CriticalCategory; finding: string },
    minutes: number,
    by: Reader,
    now: Date,
  ): CriticalCommunication {
    const made = new CriticalCommunication();
    Object.assign(made, fields, NOT_TOLD, {
      id: newId(),
      flaggedAt: now,
      flaggedById: by.id,
      flaggedByName: by.name,
      dueAt: new Date(now.getTime() + minutes * 60_000),
      state: 'pending',
    });
    const { reportId, category } = fields;
    made.record(new CriticalResultFlagged({ criticalResultId: made.id, reportId, category }));
    return made;
  }

  /** Notes who was told. Telling another person later replaces it until it is acknowledged. */
  communicate(communication: Communication, by: Reader, now: Date): void {
    this.refuseWhenEnded();
    const { at, ...told } = communication;
    if (at > now || at < new Date(this.flaggedAt.getTime() - EARLIEST_MS)) throw badTime();
    Object.assign(this, told, { communicatedById: by.id, communicatedByName: by.name });
    this.communicatedAt = at;
    // From the note on, not from the call: before, nobody could confirm anything.
    this.acknowledgeBy = new Date(now.getTime() + this.dueAt.getTime() - this.flaggedAt.getTime());
    this.state = 'communicated';
    const { id: criticalResultId, reportId, recipientId } = this;
    this.record(new CriticalResultCommunicated({ criticalResultId, reportId, recipientId }));
  }

  /** The recipient confirms to know it; for somebody without an account, who told them may note that. */
  acknowledge(by: Reader, now: Date): void {
    this.refuseWhenEnded();
    if (this.state !== 'communicated') throw notCommunicated();
    const allowed = this.recipientId ?? this.communicatedById;
    if (by.id !== allowed) throw notRecipient();
    this.state = 'acknowledged';
    this.acknowledgedAt = now;
    this.acknowledgedById = by.id;
    this.acknowledgedByName = this.recipientId ? by.name : this.recipientName;
    this.record(new CriticalResultAcknowledged({ criticalResultId: this.id, reportId: this.reportId }));
  }

  cancel(reason: string): void {
    this.refuseWhenEnded();
    this.state = 'cancelled';
    this.cancelReason = reason;
    this.record(new CriticalResultCancelled({ criticalResultId: this.id, reportId: this.reportId }));
  }

  /** Until when something must happen next; null when nothing must. */
  get deadline(): Date | null {
    return this.state === 'pending' ? this.dueAt : this.state === 'communicated' ? this.acknowledgeBy : null;
  }

  /** Nobody was told in time, or nobody confirmed it: says so once of each. Answers whether it did. */
  escalate(now: Date): boolean {
    const { deadline } = this;
    if (!deadline || now < deadline || (this.escalatedAt && this.escalatedAt >= deadline)) return false;
    this.escalatedAt = now;
    const { id: criticalResultId, reportId, category } = this;
    const userId = this.state === 'pending' ? this.flaggedById : (this.recipientId ?? this.communicatedById);
    this.record(new CriticalResultOverdue({ criticalResultId, reportId, category, userId }));
    return true;
  }

  private refuseWhenEnded(): void {
    if (this.state === 'acknowledged' || this.state === 'cancelled') throw ended();
  }
}

/** People telephone first and flag the finding afterwards. */
const EARLIEST_MS = 24 * 3_600_000;

const NOT_TOLD = {
  ...{ recipientId: null, recipientName: null, recipientRole: null, means: null, readBack: null },
  acknowledgeBy: null,
  ...{ communicatedAt: null, communicatedById: null, communicatedByName: null },
  ...{ acknowledgedAt: null, acknowledgedById: null, acknowledgedByName: null },
  ...{ escalatedAt: null, cancelReason: null },
};

const ended = () =>
  conflict('reporting.critical-result-ended', 'This critical result was acknowledged or cancelled already.');

const notCommunicated = () =>
  conflict('reporting.critical-result-pending', 'Note first who was told of this critical result.');

const notRecipient = () =>
  forbidden('reporting.not-recipient', 'Only who was told of this critical result acknowledges it.');

const badTime = () =>
  conflict(
    'reporting.communication-time',
    'Somebody was told neither later than now nor days before the finding.',
  );
