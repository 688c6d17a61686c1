import type { DraftKind } from '../../../domain/report-drafts.js';
import type { ReportContentView } from '../get-report/report.view.js';

/** A draft in a list, without its text. */
export class ReportDraftItemView {
  /** Counted from 1 in a report. */
  readonly number!: number;
  /** `auto`: saved while writing · `manual`: saved on purpose · `refused`: what came too late, and changed nothing. */
  readonly kind!: DraftKind;
  /** The report's version that it made; of a refused one, the version that its author had seen. */
  readonly reportVersion!: number;
  readonly authorId!: string;
  readonly authorName!: string;
  readonly savedAt!: Date;
}

/** A draft with its text. */
export class ReportDraftView extends ReportDraftItemView {
  readonly content!: ReportContentView;
}
