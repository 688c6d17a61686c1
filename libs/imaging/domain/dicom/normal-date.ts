const DATE = /^(\d{4})([.]?)(\d{2})\2(\d{2})$/;

/**
 * A DA value as YYYYMMDD; also the form YYYY.MM.DD of ACR-NEMA that readers shall accept (PS3.5, Table 6.2-1, note on DA).
 * Undefined when it is no day of the calendar.
 */
export function normalDate(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, , month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  const same = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return same ? `${year}${month}${day}` : undefined;
}
