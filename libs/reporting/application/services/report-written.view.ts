import type { WarningCode } from '../../domain/checks/text-warning.js';
import type { ReportStatus } from '../../domain/report-status.js';
import type { SectionKey } from '../../domain/template-section.js';

/** Something to look at before the report is signed. It keeps nobody from signing. */
export class TextWarningView {
  readonly code!: WarningCode;
  /** Null when it is about the report as a whole. */
  readonly section!: SectionKey | null;
  /** Where in the section's text, in UTF-16 units; null when it is about all of it. */
  readonly start!: number | null;
  readonly end!: number | null;
}

/** Where a report stands after its text changed; its `version` is the ETag for the next change. */
export class ReportWrittenView {
  readonly id!: string;
  readonly version!: number;
  readonly status!: ReportStatus;
  /** The number of the newest issued version. */
  readonly revision!: number;
  readonly warnings!: TextWarningView[];
}

/** A draft that was saved. */
export class DraftSavedView extends ReportWrittenView {
  /** Its number among the drafts of the report. */
  readonly draft!: number;
}

/** A draft that came too late: somebody had changed the report since its author read it. The text is kept. */
export class DraftRefusedView {
  readonly refused!: true;
  /** The report's version now. */
  readonly version!: number;
  /** Who wrote last; null when nobody did. */
  readonly changedBy!: string | null;
  readonly changedAt!: Date | null;
  /** Under which number the refused text is kept. */
  readonly draft!: number;
}
