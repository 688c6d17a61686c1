/** A condition that holds for one row of those that meet it. */
export const oneRow = (table: string, condition: string): string =>
  `ctid = (SELECT ctid FROM ${table} WHERE ${condition} LIMIT 1)`;
