import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { CurrentReader } from '../../services/current-reader.js';
import type { ReportMacroView } from './report-macro.view.js';
import { FindReportMacros } from './find-report-macros.query.js';

@QueryHandler(FindReportMacros)
export class FindReportMacrosHandler implements IQueryHandler<FindReportMacros> {
  constructor(
    private readonly sql: Sql,
    private readonly readers: CurrentReader,
  ) {}

  async execute(query: FindReportMacros): Promise<PagedResult<ReportMacroView>> {
    const { id } = await this.readers.get();
    const { where, values } = new Conditions()
      .when(id, (place) => `(m.owner_id IS NULL OR m.owner_id = ${place})`)
      .search(query.q, 'lower(m.shortcut)', 'lower(m.text)');
    return fetchPage<ReportMacroView>(this.sql, query, {
      select: 'm.id, m.version, m.shortcut, m.text, m.owner_id IS NULL AS shared',
      from: 'report_macro m',
      where,
      values,
      sorts: { shortcut: { column: 'm.shortcut', type: 'text' } },
      defaultSort: 'shortcut',
      id: 'm.id',
    });
  }
}
