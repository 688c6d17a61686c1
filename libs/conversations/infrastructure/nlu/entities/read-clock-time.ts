import type { Reading } from './reading.js';

/** The first time of day: 10:30, 3pm, "at 10". A spoken hour from 1 to 6 without its half is taken as the afternoon. */
export function readClockTime({
  lower,
  language: { calendar },
}: Reading): { time: string; start: number; end: number } | null {
  for (const match of lower.matchAll(calendar.clock)) {
    const { hour, minute, half, hour24, minute24, spoken, spokenMinute, past, before, part } =
      match.groups ?? {};
    const number = (written: string) => calendar.numbers[written] ?? Number(written);
    let minutes =
      number(hour ?? hour24 ?? spoken ?? '') * 60 + number(minute ?? minute24 ?? spokenMinute ?? '0');
    minutes += number(past ?? '0') - number(before ?? '0');
    const late = half === 'p' || (part !== undefined && !calendar.partOfDay.exec(part)?.groups?.['morning']);
    if (late && minutes < 12 * 60) minutes += 12 * 60;
    if (half === 'a' && minutes >= 12 * 60) minutes -= 12 * 60;
    if (spoken && !part && minutes >= 60 && minutes < 7 * 60) minutes += 12 * 60;
    if (!(minutes >= 0 && minutes < 24 * 60) || Number(minute ?? minute24 ?? '0') > 59) continue;
    const two = (value: number) => String(value).padStart(2, '0');
    const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return { time, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
