import pg from 'pg';

/** `duplicate_database` and `unique_violation`: another start was faster (PostgreSQL, appendix A). */
const EXISTS = new Set(['42P04', '23505']);

/** Creates the database when it is not there; `url` is the superuser's, of any database of the server. */
export async function ensureDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!EXISTS.has(error.code)) throw error;
  } finally {
    await client.end();
  }
}
