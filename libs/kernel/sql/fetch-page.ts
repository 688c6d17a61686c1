import { invalid } from '../errors/common-errors.js';
import type { PagedResult } from '../cqrs/paged-result.js';
import { badCursor, readCursor, writeCursor } from './cursor.js';
import type { Sql } from './sql.js';

/** A column a list may be sorted by. It must not be null in any row. */
export interface SortColumn {
  /** The SQL expression, such as `o.created_at`. */
  readonly column: string;
  /** Its PostgreSQL type, for the comparison with a cursor. */
  readonly type: 'timestamptz' | 'text' | 'date' | 'integer' | 'bigint' | 'uuid';
}

export interface PageSpec<Row extends object, Item = Row> {
  /** `SELECT` list, with aliases as the rows' property names. */
  readonly select: string;
  /** `FROM` with its joins. */
  readonly from: string;
  /** Conditions joined by AND, with `$1…` numbered over `values`. */
  readonly where?: readonly string[];
  readonly values?: readonly unknown[];
  readonly sorts: Readonly<Record<string, SortColumn>>;
  /** As in a request: `name` or `-name`. */
  readonly defaultSort: string;
  /** The SQL expression of the unique id that breaks ties. */
  readonly id: string;
  /** Makes an item of a row; the row is the item unless told. */
  readonly item?: (row: Row) => Item;
}

export interface PageRequest {
  readonly limit?: number;
  readonly cursor?: string;
  readonly sort?: string;
  readonly withTotal?: boolean;
}

interface Keys {
  readonly cursorKey: string | null;
  readonly cursorId: string;
}

/**
 * Reads one page by keyset. Keys travel as PostgreSQL's own text: a JavaScript Date would drop microseconds
 * and with them rows.
 */
export async function fetchPage<Row extends object, Item = Row>(
  sql: Sql,
  request: PageRequest,
  spec: PageSpec<Row, Item>,
): Promise<PagedResult<Item>> {
  const sort = request.sort ?? spec.defaultSort;
  const descending = sort.startsWith('-');
  const order = Object.hasOwn(spec.sorts, sort.replace(/^-/, ''))
    ? spec.sorts[sort.replace(/^-/, '')]
    : undefined;
  if (!order)
    throw invalid('kernel.bad-sort', 'This list cannot be sorted by that field.', [
      { field: 'sort', message: `one of ${Object.keys(spec.sorts).join(', ')}, with - for descending` },
    ]);
  const limit = request.limit ?? 50;
  const values = [...(spec.values ?? [])];
  const where = [...(spec.where ?? [])];
  if (request.cursor) {
    const { key, id } = readCursor(request.cursor, sort);
    values.push(key, id);
    where.push(
      `(${order.column}, ${spec.id}) ${descending ? '<' : '>'} ($${values.length - 1}::${order.type}, $${values.length}::uuid)`,
    );
  }
  const direction = descending ? 'DESC' : 'ASC';
  const condition = where.length ? `WHERE ${where.join(' AND ')}` : '';
  const rows = await sql
    .rows<Row & Keys>(
      `SELECT ${spec.select}, (${order.column})::text AS "cursorKey", ${spec.id} AS "cursorId" FROM ${spec.from} ${condition}
       ORDER BY ${order.column} ${direction}, ${spec.id} ${direction} LIMIT ${limit + 1}`,
      values,
    )
    .catch((error: unknown) => {
      throw request.cursor && isDataException(error) ? badCursor() : error;
    });
  const more = rows.length > limit;
  const page = more ? rows.slice(0, limit) : rows;
  const last = page.at(-1);
  const total = request.withTotal ? await count(sql, spec) : undefined;
  return {
    items: page.map((row) => itemOf(row, spec)),
    nextCursor: more && last ? writeCursor({ sort, key: last.cursorKey, id: last.cursorId }) : null,
    ...(total === undefined ? {} : { total }),
  };
}

/** The item of a row, without the columns that only the cursor is made of. */
function itemOf<Row extends object, Item>(row: Row & Keys, { item }: PageSpec<Row, Item>): Item {
  const { cursorKey: _key, cursorId: _id, ...rest } = row;
  return item ? item(rest as unknown as Row) : (rest as unknown as Item);
}

async function count(
  sql: Sql,
  spec: Pick<PageSpec<never, never>, 'from' | 'where' | 'values'>,
): Promise<number> {
  const condition = spec.where?.length ? `WHERE ${spec.where.join(' AND ')}` : '';
  const row = await sql.first<{ n: string }>(
    `SELECT count(*) AS n FROM ${spec.from} ${condition}`,
    spec.values,
  );
  return Number(row?.n ?? 0);
}

/** SQLSTATE class 22: a forged cursor's key that is no value of the column's type. */
function isDataException(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')
  );
}
