/** A moment in words, as a person at the practice would say it: `Monday, 23 November 2026 at 14:30`. */
export function formatMoment(moment: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(moment);
}
