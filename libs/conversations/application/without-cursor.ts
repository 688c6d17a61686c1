/** A row of a page without the columns that the page was cut by. */
export function withoutCursor<Row extends object>(row: Row): Row {
  const { cursorKey: _, cursorId: __, ...rest } = row as Row & { cursorKey?: unknown; cursorId?: unknown };
  return rest as unknown as Row;
}
