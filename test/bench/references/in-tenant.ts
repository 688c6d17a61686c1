import type pg from 'pg';

/** BEGIN with the tenant, the statement, COMMIT: three trips. */
export async function inTenant<Row extends object>(
  pool: pg.Pool,
  organizationId: string,
  statement: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'`);
    const { rows } = await client.query<pg.QueryResultRow>(statement);
    await client.query('COMMIT');
    return rows as Row[];
  } finally {
    client.release();
  }
}
