import type { SourceInstanceView } from '../get-study-document/source-instance.view.js';

/** The page that tells of a report that it was entered in error, for the archive that keeps its documents. */
export class WithdrawalNoticeView {
  readonly reportId!: string;
  /** The number after that of the version it withdraws. */
  readonly revision!: number;
  readonly studyId!: string;
  /** What was examined. */
  readonly title!: string;
  readonly issuedAt!: Date;
  /** The version that it withdraws. */
  readonly predecessor!: number;
  /** The images that it shows, each once. */
  readonly sources!: readonly SourceInstanceView[];
  /** A PDF, not signed: nobody signs a withdrawal. */
  readonly pdf!: Buffer;
}
