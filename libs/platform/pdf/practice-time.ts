import { DateTime, IANAZone } from 'luxon';

/**
 * Shows instants in the practice's zone with the offset written out, so that a reader elsewhere cannot mistake them.
 * Throws a RangeError for a zone that the IANA database does not know.
 */
export class PracticeTime {
  constructor(
    private readonly timeZone: string,
    private readonly locale: string,
  ) {
    if (!IANAZone.isValidZone(timeZone)) throw new RangeError(`unknown time zone ${timeZone}`);
  }

  /** For example `21 Nov 2026, 14:05 (UTC+01:00, Europe/Berlin)`. */
  instant(at: Date): string {
    const local = DateTime.fromJSDate(at, { zone: this.timeZone }).setLocale(this.locale);
    return `${local.toFormat('d LLL yyyy, HH:mm')} (UTC${local.toFormat('ZZ')}, ${this.timeZone})`;
  }

  /** A calendar date without a zone (`yyyy-MM-dd`); text that is none is shown as it is. */
  date(isoDate: string): string {
    const date = DateTime.fromISO(isoDate, { zone: 'utc', locale: this.locale });
    return date.isValid ? date.toFormat('d LLL yyyy') : isoDate;
  }
}
