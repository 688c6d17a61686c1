import type { Reading } from './reading.js';

const CLOCK =
  /(?<![\w:./-])(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))? ?(?<half>[ap])\.?m\b\.?|(?<hour24>\d{1,2})[:h](?<minute24>\d{2})(?![\d:])|(?:at|around|about|from|after|before|by) (?<spoken>\d{1,2})(?: o'?clock)?(?![\w:.\-/]| ?(?:days?|weeks?|months?|years?|%)))/g;

/** The first time of day: 10:30, 3pm, "at 10". An hour from 1 to 6 after "at" is taken as the afternoon. */
export function readClockTime({ lower }: Reading): { time: string; start: number; end: number } | null {
  for (const match of lower.matchAll(CLOCK)) {
    const { hour, minute, half, hour24, minute24, spoken } = match.groups ?? {};
    let hours = Number(hour ?? hour24 ?? spoken);
    if (half === 'p' && hours < 12) hours += 12;
    if (half === 'a' && hours === 12) hours = 0;
    if (spoken && hours >= 1 && hours <= 6) hours += 12;
    const minutes = Number(minute ?? minute24 ?? 0);
    if (hours > 23 || minutes > 59) continue;
    const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    return { time, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
