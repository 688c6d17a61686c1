import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot, newId } from '#kernel';
import { ReportOpened } from '../contracts/events/report-opened.event.js';
import { ReportPreliminary } from '../contracts/events/report-preliminary.event.js';
import { ReportSigned } from '../contracts/events/report-signed.event.js';
import { ReportWithdrawn } from '../contracts/events/report-withdrawn.event.js';
import type { Priority } from './priority.js';
import type { Reader } from './reader.js';
import { type Addendum, EMPTY_CONTENT, type ReportContent, saysSomething } from './report-content.js';
import type { ReportRevision } from './report-revision.js';
import { isOpen, isSigned, type ReportStatus } from './report-status.js';
import type { ReportSubject } from './report-subject.js';
import {
  alreadySigned,
  claimedByOther,
  closed,
  notClaimedByYou,
  nothingToIssue,
  notSigned,
} from './report.errors.js';
import { dueAt } from './turnaround.js';

const CLAIM_MS = 60 * 60_000;

/** What is known when a study is to be read, and again when its order is found later. */
export interface Reading {
  readonly orderId: string | null;
  readonly priority: Priority;
  readonly subject: ReportSubject;
  /** The clinical question of the order, for the report to begin with. */
  readonly clinicalInformation: string;
}

export interface ReportState {
  readonly id: string;
  readonly version: number;
  readonly status: ReportStatus;
  readonly revision: number;
}

/** Why and how a signed report changes: its text is corrected, or something is added to it. */
export type Amendment =
  | { readonly reason: string; readonly changes: Partial<ReportContent> }
  | { readonly reason: string; readonly addendum: string };

/**
 * The report of one study, from the moment it waits to be read until it is signed, amended or withdrawn.
 * Protected state is written here and read by queries.
 */
export class Report extends AggregateRoot {
  static readonly aggregateType = 'report';
  readonly studyId!: string;
  readonly openedAt!: Date;
  private orderId!: string | null;
  private status!: ReportStatus;
  /** The number of the newest issued version; 0 before there is one. */
  private revision!: number;
  protected priority!: Priority;
  private subject!: ReportSubject;
  private content!: ReportContent;
  private addenda!: readonly Addendum[];
  private authorId!: string | null;
  private authorName!: string | null;
  private authorTitle!: string | null;
  private claimedBy!: string | null;
  private claimedByName!: string | null;
  private claimExpiresAt!: Date | null;
  private dueAt!: Date;
  private draftedAt!: Date | null;
  protected signedAt!: Date | null;
  protected signedByName!: string | null;
  protected withdrawnReason!: string | null;
  private issued?: ReportRevision;

  static open(studyId: string, reading: Reading, arrivedAt: Date): Report {
    const { clinicalInformation, ...known } = reading;
    const report = new Report();
    Object.assign(report, {
      id: newId(),
      studyId,
      openedAt: arrivedAt,
      ...known,
      status: 'draft',
      revision: 0,
      content: { ...EMPTY_CONTENT, clinicalInformation },
      addenda: [],
      authorId: null,
      authorName: null,
      authorTitle: null,
      claimedBy: null,
      claimedByName: null,
      claimExpiresAt: null,
      dueAt: dueAt(arrivedAt, reading.priority),
      draftedAt: null,
      signedAt: null,
      signedByName: null,
      withdrawnReason: null,
    });
    report.record(new ReportOpened({ reportId: report.id, orderId: reading.orderId, studyId }));
    return report;
  }

  get due(): Date {
    return this.dueAt;
  }

  get order(): string | null {
    return this.orderId;
  }

  get isSigned(): boolean {
    return isSigned(this.status);
  }

  /** Whether it can still be written. */
  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** Where it stands, for the answer to a change. */
  get state(): ReportState {
    const { id, version, status, revision } = this;
    return { id, version, status, revision };
  }

  /**
   * Takes in what imaging knows by now, and answers whether that is news. What was issued keeps what it showed; a known
   * order is never lost.
   */
  describe(reading: Reading): boolean {
    const before = [this.orderId, this.subject, this.priority, this.content];
    this.orderId ??= reading.orderId;
    if (this.isOpen) {
      this.subject = reading.subject;
      this.priority = reading.priority;
      this.dueAt = dueAt(this.openedAt, reading.priority);
      // Nobody has written yet: the report begins with what the order asks.
      if (!this.draftedAt)
        this.content = { ...this.content, clinicalInformation: reading.clinicalInformation };
    }
    return !isDeepStrictEqual(before, [this.orderId, this.subject, this.priority, this.content]);
  }

  /** Takes the study for one reader, for an hour; claiming it again extends that. */
  claim(reader: Reader, now: Date): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(reader, now);
    this.claimedBy = reader.id;
    this.claimedByName = reader.name;
    this.claimExpiresAt = new Date(now.getTime() + CLAIM_MS);
  }

  /** Gives the study back. */
  release(reader: Reader): void {
    if (this.claimedBy !== reader.id) throw notClaimedByYou();
    this.unclaim();
  }

  /** Replaces sections of the text; others stay. Writing claims the study. */
  draft(changes: Partial<ReportContent>, author: Reader, now: Date): void {
    this.claim(author, now);
    this.write(changes, author, now);
  }

  /** Issues what was written for others to read, before it is verified. */
  markPreliminary(author: Reader, now: Date): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(author, now);
    this.status = 'preliminary';
    this.issue(null, null, now);
    this.record(new ReportPreliminary({ reportId: this.id }));
  }

  /** Verifies the report. From here on it can only be amended or withdrawn. */
  sign(signer: Reader, now: Date): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(signer, now);
    this.status = 'final';
    this.issueSigned(signer, null, now);
  }

  /** Changes a signed report, with a reason, as a new signed version. */
  amend(amendment: Amendment, signer: Reader, now: Date): void {
    this.refuseUnlessSigned();
    if ('changes' in amendment) this.write(amendment.changes, signer, now);
    else {
      const { id: authorId, name: authorName } = signer;
      this.addenda = [
        ...this.addenda,
        { text: amendment.addendum, authorId, authorName, at: now.toISOString() },
      ];
    }
    this.status = 'amended';
    this.issueSigned(signer, amendment.reason, now);
  }

  /** Cancels a report that was not signed, or declares a signed one to be entered in error. It ends here. */
  withdraw(reason: string): void {
    if (!isOpen(this.status) && !isSigned(this.status)) throw closed();
    this.status = isSigned(this.status) ? 'entered-in-error' : 'cancelled';
    this.withdrawnReason = reason;
    this.unclaim();
    this.record(new ReportWithdrawn({ reportId: this.id }));
  }

  /** The version issued by the last call, once; the repository stores it with the report. */
  takeIssued(): ReportRevision | undefined {
    const issued = this.issued;
    this.issued = undefined;
    return issued;
  }

  private write(changes: Partial<ReportContent>, author: Reader, now: Date): void {
    this.content = { ...this.content, ...changes };
    this.draftedAt = now;
    this.authorId = author.id;
    this.authorName = author.name;
    this.authorTitle = author.title;
  }

  private issueSigned(signer: Reader, reason: string | null, now: Date): void {
    this.issue(signer, reason, now);
    this.signedAt = now;
    this.signedByName = signer.name;
    this.unclaim();
    const { id: reportId, orderId, studyId, revision } = this;
    this.record(new ReportSigned({ reportId, orderId, studyId, revision }));
  }

  private issue(signer: Reader | null, reason: string | null, now: Date): void {
    if (!saysSomething(this.content)) throw nothingToIssue();
    this.revision += 1;
    const {
      id: reportId,
      revision,
      status,
      subject,
      content,
      addenda,
      authorId,
      authorName,
      authorTitle,
    } = this;
    this.issued = {
      reportId,
      revision,
      status,
      subject,
      content,
      addenda,
      reason,
      authorId,
      authorName,
      authorTitle,
      authoredAt: this.draftedAt,
      signerId: signer?.id ?? null,
      signerName: signer?.name ?? null,
      signerTitle: signer?.title ?? null,
      issuedAt: now,
    };
  }

  private unclaim(): void {
    this.claimedBy = null;
    this.claimedByName = null;
    this.claimExpiresAt = null;
  }

  private refuseUnlessOpen(): void {
    if (isSigned(this.status)) throw alreadySigned();
    if (!isOpen(this.status)) throw closed();
  }

  private refuseUnlessSigned(): void {
    if (isOpen(this.status)) throw notSigned();
    if (!isSigned(this.status)) throw closed();
  }

  private refuseWhenTaken(reader: Reader, now: Date): void {
    const taken =
      this.claimedBy !== null && this.claimedBy !== reader.id && (this.claimExpiresAt ?? now) > now;
    if (taken) throw claimedByOther(this.claimedByName ?? 'Somebody else');
  }
}
