import { isDeepStrictEqual } from 'node:util';
import { newId } from '#kernel';
import { PreliminaryDiscrepancyFound } from '../contracts/events/preliminary-discrepancy-found.event.js';
import { ReportOpened } from '../contracts/events/report-opened.event.js';
import { ReportPreliminary } from '../contracts/events/report-preliminary.event.js';
import { ReportSigned } from '../contracts/events/report-signed.event.js';
import { ReportWithdrawn } from '../contracts/events/report-withdrawn.event.js';
import type { KeyImage } from './key-image.js';
import { type PreliminaryReview, type Verdict, verdictOn } from './preliminary-review.js';
import type { Reader } from './reader.js';
import type { Reading } from './reading.js';
import type { StudyKind } from './reading-policy.js';
import { ReadingTask } from './reading-task.js';
import type { ReportChange } from './report-change.js';
import { type Addendum, EMPTY_CONTENT, type ReportContent, saysSomething } from './report-content.js';
import type { ReportRevision } from './report-revision.js';
import { isOpen, isSigned, type ReportStatus } from './report-status.js';
import type { ReportSubject } from './report-subject.js';
import { alreadySigned, closed, nothingToIssue, notSigned } from './report.errors.js';

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
export class Report extends ReadingTask {
  static readonly aggregateType = 'report';
  private orderId!: string | null;
  private status!: ReportStatus;
  /** The number of the newest issued version; 0 before there is one. */
  private revision!: number;
  private subject!: ReportSubject;
  private content!: ReportContent;
  private addenda!: readonly Addendum[];
  private keyImages!: readonly KeyImage[];
  private authorId!: string | null;
  private authorName!: string | null;
  private authorTitle!: string | null;
  private draftedAt!: Date | null;
  /** Who is to review what was issued as preliminary. */
  private supervisorId!: string | null;
  private supervisorName!: string | null;
  /** Whether the text is another than that of the preliminary version. */
  private changedSincePreliminary!: boolean;
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

  static open(studyId: string, reading: Reading, arrivedAt: Date): Report {
    const { clinicalInformation, terms, ...known } = reading;
    const report = new Report();
    Object.assign(report, {
      id: newId(),
      studyId,
      ...known,
      status: 'draft',
      revision: 0,
      content: { ...EMPTY_CONTENT, clinicalInformation },
      ...{ addenda: [], keyImages: [] },
      changedSincePreliminary: false,
      ...NOT_WRITTEN,
    });
    report.beginReading(arrivedAt, terms);
    report.record(new ReportOpened({ reportId: report.id, orderId: reading.orderId, studyId }));
    return report;
  }

  get order(): string | null {
    return this.orderId;
  }

  get text(): ReportContent {
    return this.content;
  }

  get about(): ReportSubject {
    return this.subject;
  }

  /** What the rules of the practice ask for. */
  get kind(): StudyKind {
    const { patientClass = null, modality, procedureCode, bodyPart } = this.subject;
    return { priority: this.priority, patientClass, modality, procedureCode, bodyPart };
  }

  get isSigned(): boolean {
    return isSigned(this.status);
  }

  /** Whether it can still be written. */
  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** Whether nobody has written anything yet. */
  get isUnwritten(): boolean {
    return this.isOpen && this.draftedAt === null;
  }

  get hasSupervisor(): boolean {
    return this.supervisorId !== null;
  }

  /** Where it stands, for the answer to a change. */
  get state(): ReportState {
    const { id, version, status, revision } = this;
    return { id, version, status, revision };
  }

  /**
   * Takes in what imaging knows by now, and answers whether that is news. What was issued keeps what it showed, and its
   * order.
   */
  describe(reading: Reading): boolean {
    const before = [this.orderId, this.subject, this.priority, this.content];
    this.orderId ??= reading.orderId;
    if (!this.isOpen) return before[0] !== this.orderId;
    // The study may have been matched to the wrong order at first, and belong to none by now.
    this.orderId = reading.orderId;
    this.subject = reading.subject;
    this.priority = reading.priority;
    const moved = this.follow(reading.terms);
    // Nobody has written yet: the report begins with what the order asks.
    if (!this.draftedAt) this.content = { ...this.content, clinicalInformation: reading.clinicalInformation };
    return moved || !isDeepStrictEqual(before, [this.orderId, this.subject, this.priority, this.content]);
  }

  /** Replaces sections of the text; others stay. Writing claims the study. */
  draft(changes: Partial<ReportContent>, author: Reader, now: Date, claimMinutes?: number): void {
    this.claim(author, now, claimMinutes);
    this.write(changes, author, now);
  }

  /** Replaces the images that it shows. That claims the study, as writing does, and makes nobody its author. */
  show(images: readonly KeyImage[], reader: Reader, now: Date, claimMinutes?: number): void {
    this.claim(reader, now, claimMinutes);
    this.keyImages = images;
  }

  /** What a template says in sections where nothing stands; nobody is its author until they write. */
  begin(text: Partial<ReportContent>): void {
    if (this.isUnwritten) this.content = { ...this.content, ...text };
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
    this.record(new ReportPreliminary({ reportId: this.id }));
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
    const { id: reportId, revision } = this;
    const { discrepancy } = found;
    if (discrepancy === 'minor' || discrepancy === 'major')
      this.record(new PreliminaryDiscrepancyFound({ reportId, revision, discrepancy }));
  }

  /** Changes a signed report, with a reason, as a new signed version. */
  amend(amendment: Amendment, signer: Reader, now: Date): void {
    this.refuseUnlessSigned();
    const { reason } = amendment;
    this.status = 'amended';
    this.seeLateImages();
    if ('changes' in amendment) {
      this.write(amendment.changes, signer, now);
      return this.issueSigned('correction', signer, now, { reason });
    }
    const { id: authorId, name: authorName } = signer;
    this.addenda = [
      ...this.addenda,
      { text: amendment.addendum, authorId, authorName, at: now.toISOString() },
    ];
    this.issueSigned('addendum', signer, now, { reason });
  }

  /** Cancels a report that was not signed, or declares a signed one to be entered in error. It ends here. */
  withdraw(reason: string, by: Reader | null, now: Date): void {
    if (!this.isOpen && !this.isSigned) throw closed();
    this.status = this.isSigned ? 'entered-in-error' : 'cancelled';
    this.withdrawnReason = reason;
    this.withdrawnAt = now;
    this.withdrawnByName = by?.name ?? null;
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
    const content = { ...this.content, ...changes };
    const changed = !isDeepStrictEqual(content, this.content);
    this.content = content;
    if (this.status === 'preliminary') {
      // Whoever reviews it changes the text of its author: both are named.
      this.changedSincePreliminary ||= changed;
      this.draftedAt = now;
    } else this.authorIs(author, now);
  }

  /** Signing what a template says is writing it. */
  private beWrittenBy(reader: Reader, now: Date): void {
    if (this.authorId === null) this.authorIs(reader, now);
  }

  private authorIs({ id, name, title }: Reader, now: Date): void {
    this.draftedAt = now;
    this.authorId = id;
    this.authorName = name;
    this.authorTitle = title;
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

  protected refuseUnlessOpen(): void {
    if (this.isSigned) throw alreadySigned();
    if (!this.isOpen) throw closed();
  }

  private refuseUnlessSigned(): void {
    if (this.isOpen) throw notSigned();
    if (!this.isSigned) throw closed();
  }
}

const NOT_WRITTEN = {
  ...{ authorId: null, authorName: null, authorTitle: null, draftedAt: null },
  ...{ supervisorId: null, supervisorName: null, signedAt: null, signedByName: null },
  ...{ finalizedAt: null, finalizedBy: null, finalizedByName: null },
  ...{ withdrawnReason: null, withdrawnAt: null, withdrawnByName: null },
};
