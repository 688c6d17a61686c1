import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot } from '#kernel';
import { LateImagesArrived } from '../contracts/events/late-images-arrived.event.js';
import { ReportPrioritized } from '../contracts/events/report-prioritized.event.js';
import { ReportReadable } from '../contracts/events/report-readable.event.js';
import { ReportReassigned } from '../contracts/events/report-reassigned.event.js';
import { TurnaroundPaused } from '../contracts/events/turnaround-paused.event.js';
import { TurnaroundResumed } from '../contracts/events/turnaround-resumed.event.js';
import type { Priority } from './priority.js';
import type { Reader } from './reader.js';
import type { ReadingTerms } from './reading-policy.js';
import {
  clockPaused,
  clockRuns,
  claimedByOther,
  notClaimedByYou,
  samePriority,
  sameReader,
} from './report.errors.js';
import { deadlines, type EndedPause, type Pause, type PauseReason, type TimeLimit } from './turnaround.js';

const CLAIM_MINUTES = 60;

/** Why a study went from one reader to another. */
export interface Reassignment {
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly toId: string;
  readonly toName: string;
  readonly byId: string;
  readonly byName: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Why a study is read sooner or later than its order says. */
export interface PriorityChange {
  readonly from: Priority;
  readonly to: Priority;
  readonly byId: string;
  readonly byName: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A study on the worklist: who reads it, whether all of it is there, and how the time for its report stands. */
export abstract class ReadingTask extends AggregateRoot {
  readonly studyId!: string;
  readonly openedAt!: Date;
  protected priority!: Priority;
  private priorityChanges!: readonly PriorityChange[];
  protected subspecialty!: string | null;
  protected claimedBy!: string | null;
  protected claimedByName!: string | null;
  protected claimExpiresAt!: Date | null;
  protected reassignments!: readonly Reassignment[];
  /** When arrival was quiet for long enough; null while images may still come. */
  private readableAt!: Date | null;
  private lateImagesAt!: Date | null;
  private clockStartedAt!: Date | null;
  private warnAt!: Date | null;
  protected dueAt!: Date;
  private pause!: Pause | null;
  private pauses!: readonly EndedPause[];
  /** By the clock on the wall, for the figures. */
  private pausedSeconds!: number;

  protected abstract refuseUnlessOpen(): void;
  abstract get isOpen(): boolean;
  abstract get isSigned(): boolean;
  abstract responsibleAt(now: Date): string | null;

  get due(): Date {
    return this.dueAt;
  }

  get deadlines(): { warnAt: Date; dueAt: Date } {
    return { warnAt: this.warnAt ?? this.dueAt, dueAt: this.dueAt };
  }

  /** What changes without an editor's doing. */
  get clock() {
    return {
      priority: this.priority,
      priorityChanges: this.priorityChanges,
      subspecialty: this.subspecialty,
      readableAt: this.readableAt,
      lateImagesAt: this.lateImagesAt,
      clockStartedAt: this.clockStartedAt,
      warnAt: this.warnAt,
      dueAt: this.dueAt,
      pause: this.pause,
      pauses: this.pauses,
      pausedSeconds: this.pausedSeconds,
    };
  }

  get isReadable(): boolean {
    return this.readableAt !== null;
  }

  get isPaused(): boolean {
    return this.pause !== null;
  }

  get imagesMissed(): boolean {
    return this.lateImagesAt !== null;
  }

  /** Takes the study for one reader; claiming it again extends that. */
  claim(reader: Reader, now: Date, minutes = CLAIM_MINUTES): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(reader, now);
    this.give(reader, now, minutes);
  }

  /** Gives the study back. */
  release(reader: Reader): void {
    if (this.claimedBy !== reader.id) throw notClaimedByYou();
    this.unclaim();
  }

  /** Gives the study to a reader, whoever has it: to oneself to take it over. The reason is kept. */
  reassign(to: Reader, by: Reader, reason: string, now: Date, minutes = CLAIM_MINUTES): void {
    this.refuseUnlessOpen();
    const [fromId, fromName] = this.isTaken(now) ? [this.claimedBy, this.claimedByName] : [null, null];
    if (fromId === to.id) throw sameReader(to.name);
    this.reassignments = [
      ...this.reassignments,
      {
        fromId,
        fromName,
        toId: to.id,
        toName: to.name,
        byId: by.id,
        byName: by.name,
        reason,
        at: now.toISOString(),
      },
    ];
    this.give(to, now, minutes);
    this.record(new ReportReassigned({ reportId: this.id, fromId, toId: to.id, byId: by.id }));
  }

  /** Has it read sooner or later, whatever its order says from now on. The reason is kept; `follow` measures its time. */
  prioritize(to: Priority, by: Reader, reason: string, now: Date): void {
    this.refuseUnlessOpen();
    const { id: reportId, priority: from } = this;
    if (from === to) throw samePriority();
    const change = { from, to, byId: by.id, byName: by.name, reason, at: now.toISOString() };
    this.priorityChanges = [...this.priorityChanges, change];
    this.priority = to;
    this.record(new ReportPrioritized({ reportId, from, to }));
  }

  /** Stops the time for the report while reading has to wait. */
  pauseClock(reason: PauseReason, by: Reader, now: Date): void {
    this.refuseUnlessOpen();
    if (this.pause) throw clockPaused();
    this.pause = { at: now.toISOString(), reason, byId: by.id, byName: by.name };
    this.record(new TurnaroundPaused({ reportId: this.id, reason }));
  }

  /** Lets the time run on; what was left when it was paused is left now. */
  resumeClock(limit: TimeLimit, now: Date): void {
    this.refuseUnlessOpen();
    this.endPause(limit, now);
    this.record(new TurnaroundResumed({ reportId: this.id }));
  }

  /** Measures the time by other terms, and answers whether that changes anything. */
  follow({ limit, subspecialty }: ReadingTerms): boolean {
    const before = [this.warnAt, this.dueAt, this.subspecialty];
    this.subspecialty = subspecialty;
    this.measure(limit);
    return !isDeepStrictEqual(before, [this.warnAt, this.dueAt, subspecialty]);
  }

  /**
   * The study is complete: it can be read, and its time began with the last image (NHS England and others count from the
   * end of the examination).
   */
  becomeReadable(lastImageAt: Date, limit: TimeLimit, now: Date): void {
    this.readableAt = now;
    // Who reads a study again, long after its images came, has the time from then on.
    this.clockStartedAt = lastImageAt > this.openedAt ? lastImageAt : this.openedAt;
    this.measure(limit);
    this.record(new ReportReadable({ reportId: this.id, studyId: this.studyId }));
  }

  /**
   * Images came for a study that could be read already. Answers whether that is news to anybody: to who has ended its report,
   * too, because they may want it read again.
   */
  noteLateImages(now: Date): boolean {
    if (!this.isReadable) return false;
    const news = !this.lateImagesAt;
    this.lateImagesAt = now;
    const { id: reportId, studyId, isSigned: signed } = this;
    if (news)
      this.record(new LateImagesArrived({ reportId, studyId, signed, readerId: this.responsibleAt(now) }));
    return true;
  }

  /** Somebody has looked at them. */
  seeLateImages(): void {
    this.lateImagesAt = null;
  }

  /** What a task begins with. */
  protected beginReading(arrivedAt: Date, terms: ReadingTerms): void {
    const fields = { openedAt: arrivedAt, clockStartedAt: arrivedAt, readableAt: null, lateImagesAt: null };
    const none = { claimedBy: null, claimedByName: null, claimExpiresAt: null };
    Object.assign(this, fields, none, {
      reassignments: [],
      priorityChanges: [],
      pause: null,
      pauses: [],
      pausedSeconds: 0,
    });
    this.follow(terms);
  }

  /** Of what a person has decided the last counts, else what is ordered. */
  protected priorityOf(ordered: Priority): Priority {
    return this.priorityChanges.at(-1)?.to ?? ordered;
  }

  protected unclaim(): void {
    this.claimedBy = null;
    this.claimedByName = null;
    this.claimExpiresAt = null;
  }

  protected refuseWhenTaken(reader: Reader, now: Date): void {
    if (this.isTaken(now) && this.claimedBy !== reader.id)
      throw claimedByOther(this.claimedByName ?? 'Somebody else', this.claimExpiresAt ?? now);
  }

  /** A signature ends a pause: what was not late when it began is not late now. */
  protected stopClock(now: Date): void {
    if (!this.pause) return;
    const left = this.dueAt.getTime() - new Date(this.pause.at).getTime();
    if (left > 0) this.dueAt = new Date(now.getTime() + left);
    this.pausedSeconds += secondsBetween(this.pause, now);
    this.pauses = [...this.pauses, { ...this.pause, until: now.toISOString() }];
    this.pause = null;
  }

  private endPause(limit: TimeLimit, now: Date): void {
    if (!this.pause) throw clockRuns();
    this.stopClock(now);
    this.measure(limit);
  }

  private give(reader: Reader, now: Date, minutes: number): void {
    const mine = this.claimedBy === reader.id ? (this.claimExpiresAt?.getTime() ?? 0) : 0;
    this.claimedBy = reader.id;
    this.claimedByName = reader.name;
    // Writing never shortens what somebody was given for longer.
    this.claimExpiresAt = new Date(Math.max(mine, now.getTime() + minutes * 60_000));
  }

  protected claimerAt(now: Date): string | null {
    return this.isTaken(now) ? this.claimedBy : null;
  }

  private isTaken(now: Date): boolean {
    return this.claimedBy !== null && (this.claimExpiresAt ?? now) > now;
  }

  private measure(limit: TimeLimit): void {
    const { warnAt, dueAt } = deadlines(this.clockStartedAt ?? this.openedAt, limit, this.pauses);
    this.warnAt = warnAt;
    this.dueAt = dueAt;
  }
}

function secondsBetween(pause: Pause, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - new Date(pause.at).getTime()) / 1000));
}
