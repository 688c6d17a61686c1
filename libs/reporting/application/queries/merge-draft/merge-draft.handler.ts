import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { diffText } from '../../../domain/diff-text.js';
import { mergeSections } from '../../../domain/merge-sections.js';
import { EMPTY_CONTENT, type ReportContent } from '../../../domain/report-content.js';
import type { MergedDraftView } from '../../services/merged-section.view.js';
import { MergeDraft } from './merge-draft.query.js';

interface Merged {
  readonly version: number;
  readonly theirs: ReportContent;
  readonly ours: ReportContent;
  /** What both began with; null when nobody had written then. */
  readonly base: ReportContent | null;
}

const MERGED = `
SELECT r.version, r.content AS theirs, d.content AS ours, b.content AS base
FROM report_draft d JOIN report r ON r.id = d.report_id
LEFT JOIN LATERAL (
  SELECT content FROM report_draft WHERE report_id = d.report_id AND kind <> 'refused' AND report_version <= d.report_version
  ORDER BY number DESC LIMIT 1) b ON true
WHERE d.report_id = $1 AND d.number = $2`;

@QueryHandler(MergeDraft)
export class MergeDraftHandler implements IQueryHandler<MergeDraft> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId, number }: MergeDraft): Promise<MergedDraftView> {
    const found = await this.sql.first<Merged>(MERGED, [reportId, number]);
    if (!found) throw notFound('reporting.draft');
    const { version, theirs, ours, base } = found;
    const sections = mergeSections(base ?? EMPTY_CONTENT, theirs, ours);
    return {
      version,
      sections: sections.map((merged) => ({
        ...merged,
        parts: diffText(theirs[merged.section], merged.text),
      })),
    };
  }
}
