import { ReportFileView } from '../get-report-document/report-file.view.js';

/** A signed PDF and what it belongs to. Not shown outside of the system as it is: it names its place. */
export class ReportFileRecordView extends ReportFileView {
  readonly reportId!: string;
  /** UTC with microseconds. */
  readonly createdAt!: string;
}
