import type pg from 'pg';

/** A table of a backup: its stored columns, and the tables it refers to. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly refersTo: readonly string[];
}

/** Every table with its columns, without partitions (their parent holds their rows) and computed columns. */
const TABLES = `
SELECT c.relname AS name,
       array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns,
       ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS "refersTo"
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migrations'
GROUP BY c.oid, c.relname ORDER BY c.relname`;

/** The tables in an order in which they can be filled: what others refer to comes first. */
export async function backupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(TABLES);
  const ordered: BackupTable[] = [];
  const left = new Map(rows.map((table) => [table.name, table]));
  while (left.size > 0) {
    const ready = [...left.values()].filter((table) => !table.refersTo.some((name) => left.has(name)));
    // A circle of references cannot be ordered; better to say so than to make a backup nobody can restore.
    if (ready.length === 0)
      throw new Error(`These tables refer to one another in a circle: ${[...left.keys()].join(', ')}`);
    for (const table of ready) {
      left.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}

/** The names of the applied migrations, oldest first: a backup fits only the schema it was made of. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return rows.map((row) => row.name);
}
