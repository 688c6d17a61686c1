import { AggregateRoot, conflict, nameId } from '#kernel';
import type { ReportStage } from '../../contracts/report-status-mapping.js';
import { hl7RetryDelay } from './hl7-retry-delay.js';

/** `refused`: the receiver does not want it as it is. `failed`: it never answered. */
export const HL7_RESULT_STATES = ['queued', 'delivered', 'refused', 'failed'] as const;
export type Hl7ResultState = (typeof HL7_RESULT_STATES)[number];

export interface NewHl7Result {
  readonly peerId: string;
  readonly reportId: string;
  readonly orderId: string | null;
  /** Null in what was queued before it was kept. */
  readonly studyId: string | null;
  readonly revision: number;
  readonly stage: ReportStage;
}

/** How one attempt ended. */
export interface Hl7Attempt {
  readonly outcome: 'delivered' | 'refused' | 'unanswered';
  readonly errorCode: string | null;
}

/** One version of a report, or its end, on its way to one system. */
export class Hl7Result extends AggregateRoot {
  static readonly aggregateType = 'hl7-result';

  readonly peerId!: string;
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly studyId!: string | null;
  readonly revision!: number;
  readonly stage!: ReportStage;
  state!: Hl7ResultState;
  /** How often it was wanted: 1, and one more each time a person asks again. */
  round!: number;
  /** Attempts of this round. */
  attempts!: number;
  /** MSH-10 of every attempt of a round, by which receivers drop repetitions. */
  controlId!: string;
  errorCode!: string | null;
  nextAttemptAt!: Date | null;
  settledAt!: Date | null;
  readonly createdAt!: Date;

  /** The same version at the same stage has the same id for a peer. */
  static idOf({ peerId, reportId, revision, stage }: NewHl7Result): string {
    return nameId(peerId, `${reportId}:${revision}:${stage}`);
  }

  static queue(fields: NewHl7Result): Hl7Result {
    const result = Object.assign(new Hl7Result(), fields, {
      id: Hl7Result.idOf(fields),
      round: 0,
      createdAt: new Date(),
    });
    result.begin();
    return result;
  }

  /** Where its message belongs: those of one order, or of one study of none, go to a peer one after the other. */
  get lane(): string {
    return nameId(this.peerId, `hl7:${this.orderId ?? this.studyId ?? this.reportId}`);
  }

  /** Whether there is something to do for whoever was asked in this round. */
  wants(round: number): boolean {
    return this.state === 'queued' && this.round === round;
  }

  /** Notes an attempt; answers the seconds to the next one, null when it is settled. */
  attempted({ outcome, errorCode }: Hl7Attempt, now: Date): number | null {
    this.attempts += 1;
    this.errorCode = errorCode;
    const delay = outcome === 'unanswered' ? hl7RetryDelay(this.attempts) : null;
    this.nextAttemptAt = delay === null ? null : new Date(now.getTime() + delay * 1000);
    if (delay !== null) return delay;
    this.state = outcome === 'unanswered' ? 'failed' : outcome;
    this.settledAt = now;
    return null;
  }

  /** A person wants it sent again; one that arrived too, for receivers that lost it. */
  retry(): void {
    if (this.state === 'queued') throw conflict('reporting.hl7-result-queued', 'It is still being sent.');
    this.begin();
  }

  /** A receiver may remember an answer by the control id: another round has another one. */
  private begin(): void {
    this.round += 1;
    const controlId = nameId(this.id, `round:${this.round}`).replaceAll('-', '').slice(0, 20).toUpperCase();
    const fresh = {
      state: 'queued',
      attempts: 0,
      controlId,
      errorCode: null,
      nextAttemptAt: null,
      settledAt: null,
    };
    Object.assign(this, fresh);
  }
}
