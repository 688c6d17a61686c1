import type { ReportStatus } from '../../../domain/report-status.js';

/** Where a report stands after a change; its `version` is the ETag for the next one. */
export class ReportStateDto {
  readonly id!: string;
  readonly version!: number;
  readonly status!: ReportStatus;
  /** The number of the newest issued version. */
  readonly revision!: number;
}
