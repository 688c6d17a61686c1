import type { KeyImage } from '../../../domain/key-image.js';
import type { Discrepancy } from '../../../domain/preliminary-review.js';
import type { Addendum, ReportContent } from '../../../domain/report-content.js';
import type { ReportStatus } from '../../../domain/report-status.js';
import type { ReportSubject } from '../../../domain/report-subject.js';

/** A person who signed this version or one before it. */
export interface PrintedSignature {
  readonly name: string;
  readonly title: string | null;
  readonly at: Date;
  /** Whether they verified what somebody else had issued as preliminary. */
  readonly reviewed: boolean;
  /** What they thought of that; null where nothing was said. */
  readonly discrepancy: Discrepancy | null;
}

/** One issued version with what its document says about the versions before it. */
export interface ReportPrint {
  readonly reportId: string;
  readonly revision: number;
  readonly status: ReportStatus;
  readonly subject: ReportSubject;
  readonly content: ReportContent;
  readonly addenda: readonly Addendum[];
  readonly keyImages: readonly KeyImage[];
  readonly reason: string | null;
  readonly authorName: string | null;
  readonly authorTitle: string | null;
  readonly authoredAt: Date | null;
  readonly issuedAt: Date;
  /** When the version before it was issued; null for the first. */
  readonly previousIssuedAt: Date | null;
  /** Oldest first. */
  readonly signatures: readonly PrintedSignature[];
  /** Whether its document is attached already. */
  readonly printed: boolean;
  /** What its document is verified by; null before the first attempt to make it. */
  readonly verificationCode: string | null;
}
