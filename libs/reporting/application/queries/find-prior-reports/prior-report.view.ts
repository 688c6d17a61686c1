import type { ReportStatus } from '../../../domain/report-status.js';

/** An earlier study of the same patient, with its report if it has one that was issued. */
export class PriorReportView {
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  readonly accessionNumber!: string | null;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  readonly description!: string | null;
  readonly modalities!: string[];
  readonly bodyParts!: string[];
  /** How much it says about this study: `same-examination` has its body part and modality. */
  readonly relevance!: 'same-examination' | 'same-body-part' | 'same-modality' | 'other';
  readonly reportId!: string | null;
  readonly reportStatus!: ReportStatus | null;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
  readonly impression!: string | null;
}

/** Earlier studies, what says most about this one first. */
export class PriorReportsView {
  readonly items!: PriorReportView[];
  /** For the comparison section: how a report names those of the same body part. */
  readonly comparisonText!: string;
}
