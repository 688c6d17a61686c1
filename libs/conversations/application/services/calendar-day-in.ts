/** The calendar day of a moment in an IANA zone, YYYY-MM-DD. */
export function calendarDayIn(timeZone: string, moment: Date): string {
  // The Canadian form of English is the ISO form.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
}
