import type { Reader } from './reader.js';
import type { ReportContent } from './report-content.js';

/** What somebody wrote at one time. */
export interface NewDraft {
  readonly reportId: string;
  /** The version of the report that it made; of a refused one, the version that its author had seen. */
  readonly reportVersion: number;
  readonly content: ReportContent;
  readonly author: Reader;
  /** `auto`: saved while writing · `manual`: saved on purpose, kept for itself · `refused`: what came too late. */
  readonly kind: DraftKind;
  readonly at: Date;
}

export const DRAFT_KINDS = ['auto', 'manual', 'refused'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export interface SavedDraft {
  /** Counted from 1 in a report. */
  readonly number: number;
  readonly reportVersion: number;
  readonly content: ReportContent;
  readonly authorId: string;
  readonly authorName: string;
  readonly kind: DraftKind;
  readonly savedAt: Date;
}

/** Every draft of every report. */
export abstract class ReportDrafts {
  /**
   * Keeps a draft and answers its number. What the same person saved within two minutes by itself becomes this one, so
   * that typing for an hour does not make hundreds.
   */
  abstract keep(draft: NewDraft): Promise<number>;
  abstract find(reportId: string, number: number): Promise<SavedDraft | undefined>;
  /** The newest that was not refused. */
  abstract newest(reportId: string): Promise<SavedDraft | undefined>;
}
