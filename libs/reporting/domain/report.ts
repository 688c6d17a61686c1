import { isDeepStrictEqual } from 'node:util';
import { newId } from '#kernel';
import { PreliminaryDiscrepancyFound } from '../contracts/events/preliminary-discrepancy-found.event.js';
import { ReportOpened } from '../contracts/events/report-opened.event.js';
import { ReportPreliminary } from '../contracts/events/report-preliminary.event.js';
import { ReportSigned } from '../contracts/events/report-signed.event.js';
import { ReportWithdrawn } from '../contracts/events/report-withdrawn.event.js';
import type { Amendment } from './amendment.js';
import { type PreliminaryReview, type Verdict, verdictOn } from './preliminary-review.js';
import type { Reader } from './reader.js';
import type { Reading } from './reading.js';
import type { StudyKind } from './reading-policy.js';
import type { ReportChange } from './report-change.js';
import { EMPTY_CONTENT, saysSomething } from './report-content.js';
import type { ReportRevision } from './report-revision.js';
import type { ReportStatus } from './report-status.js';
import type { ReportSubject } from './report-subject.js';
import { ReportText } from './report-text.js';
import { closed, notEnded, nothingToIssue } from './report.errors.js';

export interface ReportState {
  readonly id: string;
  readonly version: number;
  readonly status: ReportStatus;
  readonly revision: number;
}

/**
 * A report of one study, from the moment it waits to be read until it is signed, amended or withdrawn. A study has one that
 * has not ended.
 * Protected state is written here and read by queries.
 */
export class Report extends ReportText {
  static readonly aggregateType = 'report';
  private orderId!: string | null;
  /** By whom it is found while it is open, when the patient changes. */
  private patientId!: string | null;
  /** The report of the same study that ended before this one began. */
  protected predecessorId!: string | null;
  /** The number of the newest issued version; 0 before there is one. */
  private revision!: number;
  private subject!: ReportSubject;
  /** Who is to review what was issued as preliminary. */
  private supervisorId!: string | null;
  private supervisorName!: string | null;
  protected signedAt!: Date | null;
  protected signedByName!: string | null;
  /** Of the first signature: that of the turnaround. */
  protected finalizedAt!: Date | null;
  protected finalizedBy!: string | null;
  protected finalizedByName!: string | null;
  protected withdrawnReason!: string | null;
  protected withdrawnAt!: Date | null;
  protected withdrawnByName!: string | null;
  private issued?: ReportRevision;

  static open(
    studyId: string,
    reading: Reading,
    arrivedAt: Date,
    predecessorId: string | null = null,
  ): Report {
    const { clinicalInformation, termsOf, ...known } = reading;
    const report = new Report();
    Object.assign(report, {
      id: newId(),
      ...{ studyId, predecessorId },
      ...known,
      status: 'draft',
      revision: 0,
      content: { ...EMPTY_CONTENT, clinicalInformation },
      ...{ addenda: [], keyImages: [] },
      changedSincePreliminary: false,
      ...NOT_WRITTEN,
    });
    report.beginReading(arrivedAt, termsOf(report.kind));
    report.record(new ReportOpened({ reportId: report.id, orderId: reading.orderId, studyId }));
    return report;
  }

  get order(): string | null {
    return this.orderId;
  }

  get about(): ReportSubject {
    return this.subject;
  }

  /** What the rules of the practice ask for. */
  get kind(): StudyKind {
    const { patientClass = null, modality, procedureCode, bodyPart } = this.subject;
    return { priority: this.priority, patientClass, modality, procedureCode, bodyPart };
  }

  get hasSupervisor(): boolean {
    return this.supervisorId !== null;
  }

  /** Who looks after it now: who signed it, else who reads it, else who is to review it; null when that is nobody yet. */
  responsibleAt(now: Date): string | null {
    return this.finalizedBy ?? this.claimerAt(now) ?? this.supervisorId;
  }

  /** Where it stands, for the answer to a change. */
  get state(): ReportState {
    const { id, version, status, revision } = this;
    return { id, version, status, revision };
  }

  /**
   * Takes in what imaging knows by now, and answers whether that is news. What was issued keeps what it showed, and its
   * order; what has ended keeps all.
   */
  describe(reading: Reading): boolean {
    if (this.hasEnded) return false;
    const before = this.described;
    this.orderId ??= reading.orderId;
    if (!this.isOpen) return before[0] !== this.orderId;
    // The study may have been matched to the wrong order at first, and belong to none by now.
    this.orderId = reading.orderId;
    this.patientId = reading.patientId;
    this.subject = reading.subject;
    this.priority = this.priorityOf(reading.priority);
    const moved = this.follow(reading.termsOf(this.kind));
    // Nobody has written yet: the report begins with what the order asks.
    if (!this.draftedAt) this.content = { ...this.content, clinicalInformation: reading.clinicalInformation };
    return moved || !isDeepStrictEqual(before, this.described);
  }

  private get described() {
    return [this.orderId, this.patientId, this.subject, this.priority, this.content];
  }

  /** Issues what was written for others to read, before it is verified; a supervisor reviews it. */
  markPreliminary(author: Reader, now: Date, supervisor: Reader | null = null): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(author, now);
    this.beWrittenBy(author, now);
    this.status = 'preliminary';
    this.supervisorId = supervisor?.id ?? this.supervisorId;
    this.supervisorName = supervisor?.name ?? this.supervisorName;
    this.changedSincePreliminary = false;
    this.issue('preliminary', null, now);
    // It waits for who reviews it, no longer for its author.
    this.unclaim();
    const supervisorId = this.supervisorId === author.id ? null : this.supervisorId;
    this.record(new ReportPreliminary({ reportId: this.id, supervisorId }));
  }

  /** Verifies the report. From here on it can only be amended or withdrawn. */
  sign(signer: Reader, now: Date, review: PreliminaryReview = {}): void {
    this.refuseUnlessOpen();
    this.refuseWhenTaken(signer, now);
    const ofAnother = this.status === 'preliminary' && this.authorId !== signer.id;
    const found = verdictOn({ ofAnother, changed: this.changedSincePreliminary }, review);
    this.beWrittenBy(signer, now);
    this.status = 'final';
    this.stopClock(now);
    this.finalizedAt = now;
    this.finalizedBy = signer.id;
    this.finalizedByName = signer.name;
    this.issueSigned('final', signer, now, found);
    const { id: reportId, revision, authorId } = this;
    const { discrepancy } = found;
    if (discrepancy === 'minor' || discrepancy === 'major')
      this.record(new PreliminaryDiscrepancyFound({ reportId, revision, discrepancy, authorId }));
  }

  /**
   * Changes a signed report, with a reason, as a new signed version.
   *
   * @param subject what is known by now; as before for a study that is gone
   */
  amend(amendment: Amendment, signer: Reader, now: Date, subject = this.subject): void {
    this.refuseUnlessSigned();
    this.subject = subject;
    const { reason, images } = amendment;
    this.status = 'amended';
    this.keyImages = images ?? this.keyImages;
    if ('changes' in amendment) {
      // Other images make nobody its author.
      if (Object.keys(amendment.changes).length > 0) this.write(amendment.changes, signer, now);
      return this.issueSigned('correction', signer, now, { reason });
    }
    const { id: authorId, name: authorName } = signer;
    this.addenda = [
      ...this.addenda,
      { text: amendment.addendum, authorId, authorName, at: now.toISOString() },
    ];
    this.issueSigned('addendum', signer, now, { reason });
  }

  /**
   * Cancels a report that was not signed, unless somebody else writes it, or declares a signed one to be entered in error. It
   * ends here; its study can be read again.
   *
   * @param by nobody when its study is gone
   */
  withdraw(reason: string, by: Reader | null, now: Date): void {
    if (this.hasEnded) throw closed();
    if (by) this.refuseWhenTaken(by, now);
    const status = this.isSigned ? 'entered-in-error' : 'cancelled';
    this.status = status;
    this.withdrawnReason = reason;
    this.withdrawnAt = now;
    this.withdrawnByName = by?.name ?? null;
    this.unclaim();
    const { id: reportId, orderId, studyId } = this;
    this.record(new ReportWithdrawn({ reportId, orderId, studyId, status }));
  }

  /**
   * Whether its study is of another order by now, or of none any more: a signed report then is of the wrong patient, or its
   * study is.
   */
  isRematched({ orderId }: Pick<Reading, 'orderId'>): boolean {
    return this.orderId !== null && orderId !== this.orderId;
  }

  /**
   * Whether a new report takes its place without anybody asking: its study is of another order than when it ended, and that
   * order waits for a report.
   */
  isPassedOver({ orderId }: Pick<Reading, 'orderId'>): boolean {
    return this.hasEnded && orderId !== null && orderId !== this.orderId;
  }

  /** Begins the reading of its study anew, as a report of its own, which is of all images that there are by then. */
  readAgain(reading: Reading, now: Date): Report {
    if (!this.hasEnded) throw notEnded();
    this.seeLateImages();
    return Report.open(this.studyId, reading, now, this.id);
  }

  /** The version issued by the last call, once; the repository stores it with the report. */
  takeIssued(): ReportRevision | undefined {
    const issued = this.issued;
    this.issued = undefined;
    return issued;
  }

  private issueSigned(change: ReportChange, signer: Reader, now: Date, verdict: Verdict): void {
    this.issue(change, signer, now, verdict);
    this.signedAt = now;
    this.signedByName = signer.name;
    this.unclaim();
    const { id: reportId, orderId, studyId, revision } = this;
    this.record(new ReportSigned({ reportId, orderId, studyId, revision }));
  }

  private issue(change: ReportChange, signer: Reader | null, now: Date, verdict: Verdict = {}): void {
    if (!saysSomething(this.content)) throw nothingToIssue();
    this.revision += 1;
    const { revision, status, subject, content, addenda, keyImages } = this;
    const { authorId, authorName, authorTitle } = this;
    this.issued = {
      ...{ reportId: this.id, revision, status, change, subject, content, addenda, keyImages },
      reason: verdict.reason ?? null,
      ...{ authorId, authorName, authorTitle, authoredAt: this.draftedAt },
      signerId: signer?.id ?? null,
      signerName: signer?.name ?? null,
      signerTitle: signer?.title ?? null,
      supervisorId: this.supervisorId,
      supervisorName: this.supervisorName,
      discrepancy: verdict.discrepancy ?? null,
      discrepancyNote: verdict.note ?? null,
      issuedAt: now,
    };
  }
}

const NOT_WRITTEN = {
  ...{ authorId: null, authorName: null, authorTitle: null, draftedAt: null },
  ...{ supervisorId: null, supervisorName: null, signedAt: null, signedByName: null },
  ...{ finalizedAt: null, finalizedBy: null, finalizedByName: null },
  ...{ withdrawnReason: null, withdrawnAt: null, withdrawnByName: null },
};
