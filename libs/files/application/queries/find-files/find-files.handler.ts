import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FILE_COLUMNS } from '../get-file/file-columns.js';
import type { FileView } from '../get-file/file.view.js';
import { FindFiles } from './find-files.query.js';

@QueryHandler(FindFiles)
export class FindFilesHandler implements IQueryHandler<FindFiles> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindFiles): Promise<PagedResult<FileView>> {
    const values: unknown[] = [];
    const where = ['deleted_at IS NULL'];
    const filter = (condition: (place: string) => string, value: unknown) => {
      if (value !== undefined) where.push(condition(`$${values.push(value)}`));
    };
    filter((place) => `subject_type = ${place}`, query.subjectType);
    filter((place) => `subject_id = ${place}`, query.subjectId);
    filter((place) => `position(lower(${place}) IN lower(name)) > 0`, query.q);
    return fetchPage<FileView, FileView>(this.sql, query, {
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
      item: ({
        id,
        version,
        name,
        contentType,
        size,
        sha256,
        storageKey,
        subjectType,
        subjectId,
        createdAt,
      }) => ({
        id,
        version,
        name,
        contentType,
        size,
        sha256,
        storageKey,
        subjectType,
        subjectId,
        createdAt,
      }),
    });
  }
}
