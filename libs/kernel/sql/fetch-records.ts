import type { PagedResult } from '../cqrs/paged-result.js';
import { Conditions } from './conditions.js';
import { fetchPage, type PageRequest, type PageSpec, type SortColumn } from './fetch-page.js';
import { instantText } from './instant-text.js';
import { type RecordColumn, recordConditions } from './record-conditions.js';
import type { RecordFilter } from './record-filter.js';
import type { Sql } from './sql.js';

export interface RecordSpec<Row extends object, Item = Row> extends Pick<
  PageSpec<Row, Item>,
  'select' | 'from' | 'item'
> {
  /** The alias of the records' own table, which has `id` and `updated_at`. Both are fields, and `updatedAt` is selected. */
  readonly table: string;
  /** How the other fields are compared; `identifier` is the id unless told. */
  readonly columns: Readonly<Record<string, RecordColumn>>;
  /** What holds beside the filters. */
  readonly conditions?: Conditions;
  /** Beside `updatedAt`. */
  readonly sorts?: Readonly<Record<string, SortColumn>>;
  /** What changed last comes first unless told. */
  readonly defaultSort?: string;
}

/** Reads one page of what a `RecordQuery` asks for. @throws DomainError for filters and sorts that the records do not have */
export function fetchRecords<Row extends object, Item = Row>(
  sql: Sql,
  query: PageRequest & { readonly filters?: readonly RecordFilter[] },
  spec: RecordSpec<Row, Item>,
): Promise<PagedResult<Item>> {
  const {
    table,
    select,
    columns,
    conditions = new Conditions(),
    sorts,
    defaultSort = '-updatedAt',
    ...page
  } = spec;
  const id = `${table}.id`;
  const changed = `${table}.updated_at`;
  const { where, values } = recordConditions(conditions, query.filters, {
    id: { column: id, type: 'uuid' },
    updatedAt: { column: changed, type: 'timestamptz' },
    identifier: {
      column: id,
      identified: ({ value }, place) =>
        value === undefined ? 'true' : `${id}::text = lower(${place(value)})`,
    },
    ...columns,
  });
  return fetchPage<Row, Item>(sql, query, {
    ...page,
    select: `${select}, ${instantText(changed)} AS "updatedAt"`,
    where,
    values,
    sorts: { updatedAt: { column: changed, type: 'timestamptz' }, ...sorts },
    defaultSort,
    id,
  });
}
