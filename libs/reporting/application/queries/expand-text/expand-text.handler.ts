import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { choicesIn, expandText } from '../../../domain/expand-text.js';
import type { ReportContent } from '../../../domain/report-content.js';
import type { ReportSubject } from '../../../domain/report-subject.js';
import { CurrentReader } from '../../services/current-reader.js';
import { TextFieldSource } from '../../services/text-field-source.js';
import type { ExpandedTextView } from './expanded-text.view.js';
import { ExpandText } from './expand-text.query.js';

@QueryHandler(ExpandText)
export class ExpandTextHandler implements IQueryHandler<ExpandText> {
  constructor(
    private readonly sql: Sql,
    private readonly readers: CurrentReader,
    private readonly fields: TextFieldSource,
  ) {}

  async execute({ reportId, shortcut, text: given }: ExpandText): Promise<ExpandedTextView> {
    const report = await this.sql.first<{ studyId: string; subject: ReportSubject; content: ReportContent }>(
      'SELECT study_id AS "studyId", subject, content FROM report WHERE id = $1',
      [reportId],
    );
    if (!report) throw notFound('reporting.report');
    const written = given ?? (await this.macro(shortcut));
    const { studyId, subject, content } = report;
    const { clinicalInformation } = content;
    const known = await this.fields.of({ studyId, subject, clinicalInformation }, [written]);
    const text = expandText(written, known);
    return { text, choices: choicesIn(text).map((choice) => ({ ...choice, options: [...choice.options] })) };
  }

  private async macro(shortcut: string | undefined): Promise<string> {
    const { id } = await this.readers.get();
    const found = await this.sql.first<{ text: string }>(
      `SELECT text FROM report_macro WHERE lower(shortcut) = lower($1) AND (owner_id IS NULL OR owner_id = $2)
       ORDER BY owner_id IS NULL LIMIT 1`,
      [shortcut ?? '', id],
    );
    if (!found) throw notFound('reporting.report-macro');
    return found.text;
  }
}
