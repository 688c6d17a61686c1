/** A row of a page without the keys that its cursor is made of. */
export function withoutCursor<Row extends object>(row: Row): Row {
  const {
    cursorKey: _key,
    cursorId: _id,
    ...item
  } = row as Row & { cursorKey?: unknown; cursorId?: unknown };
  return item as unknown as Row;
}
