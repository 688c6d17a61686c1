const DAY_MS = 86_400_000;

/**
 * A DA or DT value some days earlier, as precise as it was; the time of day stays. Undefined for what is no date.
 *
 * @param written `YYYYMMDD`, the `YYYY.MM.DD` of old files, or a DT with any of its components left out at the end
 */
export function shiftDate(written: string, days: number): string | undefined {
  const [, year, month, day, rest = ''] =
    /^(\d{4})(?:\.?(\d{2})(?:\.?(\d{2})([\d.+-]*))?)?$/.exec(written.trim()) ?? [];
  if (year === undefined) return undefined;
  // what is left out is taken from the middle of the time that is meant
  const from = Date.UTC(Number(year), Number(month ?? 7) - 1, Number(day ?? 15));
  if (new Date(from).getUTCMonth() !== Number(month ?? 7) - 1) return undefined;
  const shifted = new Date(from - days * DAY_MS).toISOString().replaceAll('-', '').slice(0, 8);
  return shifted.slice(0, day ? 8 : month ? 6 : 4) + rest;
}
