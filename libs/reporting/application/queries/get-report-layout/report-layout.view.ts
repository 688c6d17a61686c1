import type { Paper } from '../../../domain/report-layout.js';

/** How the reports of the practice look. */
export class ReportLayoutView {
  readonly version!: number;
  /** A file of `/v1/files`; null: no logo. One that was deleted there is not drawn. */
  readonly logoFileId!: string | null;
  /** In place of the address and the ways to reach the practice; none: these. */
  readonly addressLines!: readonly string[];
  /** At the foot of each page. */
  readonly footer!: string | null;
  /** Null: that of the practice's region. */
  readonly paper!: Paper | null;
  /** `#rrggbb`, of headings; null: the usual one. */
  readonly accentColor!: string | null;
}
