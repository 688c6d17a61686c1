import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import { FindProcedures } from './find-procedures.query.js';
import type { ProcedureView } from './procedure.view.js';

@QueryHandler(FindProcedures)
export class FindProceduresHandler implements IQueryHandler<FindProcedures> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindProcedures): Promise<PagedResult<ProcedureView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    if (query.active !== undefined) where.push(`active = $${values.push(query.active)}`);
    if (query.q) where.push(`position(lower($${values.push(query.q)}) IN lower(code || ' ' || name)) > 0`);
    return fetchPage<ProcedureView, ProcedureView>(this.sql, query, {
      select:
        'id, version, code, name, modality, body_part AS "bodyPart", duration_minutes AS "durationMinutes", active, created_at AS "createdAt"',
      from: 'procedure',
      where,
      values,
      sorts: {
        name: { column: 'name', type: 'text' },
        createdAt: { column: 'created_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
      id: 'id',
      item: withoutCursor,
    });
  }
}
