import type { ReportStateDto } from './report-state.dto.js';

/** What the caller was given to read; null when nothing waits. */
export class ClaimedNextDto {
  readonly report!: ReportStateDto | null;
}
