const TIME = /^([01]\d|2[0-3])(?::?([0-5]\d)(?::?([0-5]\d|60)(?:\.(\d{1,6}))?)?)?$/;

/**
 * A TM value as HHMMSS.FFFFFF (PS3.5, Table 6.2-1), so that texts compare as times do; parts that are not written are filled.
 *
 * @param fill `first` gives the first, `last` the last moment that the value can mean (PS3.4, C.2.2.2.5)
 * @returns undefined when it is no time
 */
export function normalTime(text: string, fill: 'first' | 'last' = 'first'): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  const last = fill === 'last';
  const rest = (fraction ?? '').padEnd(6, last ? '9' : '0');
  return `${hours}${minutes ?? (last ? '59' : '00')}${seconds ?? (last ? '59' : '00')}.${rest}`;
}
