/**
 * A moment in the words of a language and the clock of a place: "Tuesday, 24 November 2026 at 10:30".
 *
 * @param moment ISO 8601
 * @param locale BCP 47 tag
 * @param timeZone IANA zone
 */
export function formatMoment(moment: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(moment));
}
