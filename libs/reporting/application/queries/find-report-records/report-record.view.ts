import type { ReportStage } from '../../../contracts/report-status-mapping.js';
import type { AddendumView, ReportContentView, ReportSubjectView } from '../get-report/report.view.js';

/** The document of an issued version. */
export class ReportRecordFileView {
  readonly fileId!: string;
  readonly revision!: number;
  /** Bytes. */
  readonly size!: number;
  /** UTC with microseconds. */
  readonly createdAt!: string;
}

/** A report as other systems are told of it: its newest issued version. */
export class ReportRecordView {
  readonly id!: string;
  readonly stage!: ReportStage;
  readonly revision!: number;
  readonly studyId!: string;
  readonly orderId!: string | null;
  /** The withdrawn report of the same order that it takes the place of, if that one was ever issued. */
  readonly replacesId!: string | null;
  readonly subject!: ReportSubjectView;
  readonly content!: ReportContentView;
  readonly addenda!: AddendumView[];
  readonly authorId!: string | null;
  readonly authorName!: string | null;
  /** Null while it is preliminary. */
  readonly signerId!: string | null;
  readonly signerName!: string | null;
  readonly issuedAt!: Date;
  /** The signed PDF of this version; null while it is being made. */
  readonly file!: ReportRecordFileView | null;
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
