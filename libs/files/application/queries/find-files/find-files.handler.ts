import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FILE_COLUMNS } from '../get-file/file-columns.js';
import type { FileView } from '../get-file/file.view.js';
import { FindFiles } from './find-files.query.js';

@QueryHandler(FindFiles)
export class FindFilesHandler implements IQueryHandler<FindFiles> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindFiles): Promise<PagedResult<FileView>> {
    const { where, values } = new Conditions()
      .always('deleted_at IS NULL')
      .always('NOT guarded')
      .when(query.subjectType, (place) => `subject_type = ${place}`)
      .when(query.subjectId, (place) => `subject_id = ${place}`)
      .search(query.q, 'lower(name)');
    return fetchPage<FileView>(this.sql, query, {
      select: FILE_COLUMNS,
      from: 'file',
      where,
      values,
      sorts: {
        createdAt: { column: 'created_at', type: 'timestamptz' },
        name: { column: 'name', type: 'text' },
      },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
