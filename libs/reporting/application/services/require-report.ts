import { notFound, type Sql } from '#kernel';

/** Refuses what is about a report that is not there. */
export async function requireReport(sql: Sql, reportId: string): Promise<void> {
  const found = await sql.first('SELECT 1 FROM report WHERE id = $1', [reportId]);
  if (!found) throw notFound('reporting.report');
}
