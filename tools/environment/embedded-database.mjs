import { startPostgres } from '../services/postgres.mjs';

/**
 * The database of `DATABASE_URL`, or the embedded one, started or adopted and named in `values`.
 * @param {{values: Record<string, string>, dataDir: string}} environment
 * @returns {Promise<Awaited<ReturnType<typeof startPostgres>> | undefined>} the embedded server, for who stops it
 */
export async function embeddedDatabase({ values, dataDir }) {
  if (values.DATABASE_URL) return undefined;
  const server = await startPostgres({ dataDir, database: 'isocenter' });
  values.DATABASE_URL = server.url;
  return server;
}
