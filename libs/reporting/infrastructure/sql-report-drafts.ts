import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { type NewDraft, ReportDrafts, type SavedDraft } from '../domain/report-drafts.js';

const COALESCED = `interval '2 minutes'`;

const COLUMNS = `number, report_version AS "reportVersion", content, author_id AS "authorId", author_name AS "authorName",
  kind, saved_at AS "savedAt"`;

/** What the same person saved by itself a moment ago, or tried to, becomes this draft. */
const REPLACE = `
UPDATE report_draft SET report_version = $2, content = $3, saved_at = $5, author_name = $6
WHERE report_id = $1 AND kind = $7 AND number = (
    SELECT max(number) FROM report_draft WHERE report_id = $1 AND (kind = 'refused') = ($7 = 'refused'))
  AND author_id = $4 AND saved_at > $5::timestamptz - ${COALESCED}
RETURNING number`;

const ADD = `
INSERT INTO report_draft (organization_id, report_id, number, report_version, content, author_id, author_name, kind, saved_at)
SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 FROM report_draft WHERE report_id = $2
RETURNING number`;

/** The report's row is locked by whoever saves: numbers follow one another. */
@Injectable()
export class SqlReportDrafts extends ReportDrafts {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  async keep({ reportId, reportVersion, content, author, kind, at }: NewDraft): Promise<number> {
    const text = JSON.stringify(content);
    const replaced =
      kind !== 'manual'
        ? await this.sql.first<{ number: number }>(REPLACE, [
            ...[reportId, reportVersion, text, author.id, at, author.name, kind],
          ])
        : undefined;
    const saved =
      replaced ??
      (await this.sql.first<{ number: number }>(ADD, [
        ...[this.contexts.organizationId(), reportId, reportVersion, text, author.id, author.name, kind, at],
      ]));
    return saved?.number ?? 0;
  }

  find(reportId: string, number: number): Promise<SavedDraft | undefined> {
    return this.sql.first<SavedDraft>(
      `SELECT ${COLUMNS} FROM report_draft WHERE report_id = $1 AND number = $2`,
      [reportId, number],
    );
  }

  newest(reportId: string): Promise<SavedDraft | undefined> {
    return this.sql.first<SavedDraft>(
      `SELECT ${COLUMNS} FROM report_draft WHERE report_id = $1 AND kind <> 'refused' ORDER BY number DESC LIMIT 1`,
      [reportId],
    );
  }
}
