import type { ReportLayout } from './report-layout.js';

/** How the organization's reports look. */
export abstract class ReportLayoutRepository {
  /** What it decided, or what holds until it does. */
  abstract get(): Promise<ReportLayout>;
  /** The same, kept from being changed by others until this is stored. */
  abstract lock(): Promise<ReportLayout>;
  abstract update(layout: ReportLayout): Promise<void>;
}
