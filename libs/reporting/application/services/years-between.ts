/** Whole years from one calendar day to another, `yyyy-MM-dd`; null when either is not known. */
export function yearsBetween(from: string | null, to: string | null): string | null {
  const days = [from, to].map((text) => /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? ''));
  const [[, year = '', month = '', day = ''] = [], [, toYear = '', toMonth = '', toDay = ''] = []] = days.map(
    (found) => found ?? [],
  );
  if (!year || !toYear) return null;
  const years = Number(toYear) - Number(year) - (`${toMonth}${toDay}` < `${month}${day}` ? 1 : 0);
  return years < 0 ? null : String(years);
}
