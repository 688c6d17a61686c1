/**
 * A calendar day in the words of a language: "12 March 1980". A day has no zone, so it is formatted in UTC.
 *
 * @param day YYYY-MM-DD
 * @param locale BCP 47 tag
 */
export function formatDay(day: string, locale: string, withWeekday = false): string {
  const style: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  };
  // Plain "en" is formatted as in the United States; writing the month in words keeps every order unmistakable.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...style,
    ...(withWeekday ? { weekday: 'long' } : {}),
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
