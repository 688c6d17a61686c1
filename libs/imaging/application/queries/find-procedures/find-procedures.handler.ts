import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindProcedures } from './find-procedures.query.js';
import type { ProcedureView } from './procedure.view.js';

@QueryHandler(FindProcedures)
export class FindProceduresHandler implements IQueryHandler<FindProcedures> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindProcedures): Promise<PagedResult<ProcedureView>> {
    const { where, values } = new Conditions()
      .when(query.active, (place) => `active = ${place}`)
      .search(query.q, `lower(code || ' ' || name)`);
    return fetchPage<ProcedureView>(this.sql, query, {
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
    });
  }
}
