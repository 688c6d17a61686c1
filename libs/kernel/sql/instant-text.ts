/** SQL of an instant as text with all its microseconds, `2026-11-21T10:00:00.123456Z`, for what must compare exactly. */
export const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
