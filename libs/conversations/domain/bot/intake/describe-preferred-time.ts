import { formatDay } from '../texts/format-day.js';
import type { Voice } from '../voice.js';
import type { PreferredTime } from './preferred-time.js';

/** A wish for a time with its day written out, so that "tomorrow" is still true the day after. */
export function describePreferredTime(wish: PreferredTime, { texts, locale }: Voice): string {
  const { days, partOfDay, time } = wish;
  if (!days) return wish.text;
  const from = formatDay(days.from, locale, true);
  const range = days.to === days.from ? from : `${from} – ${formatDay(days.to, locale, true)}`;
  return [range, partOfDay && !time ? texts.labels.partOfDay[partOfDay] : null, time]
    .filter(Boolean)
    .join(', ');
}
