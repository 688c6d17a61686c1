import { DateTime } from 'luxon';
import { Hl7Failure } from './hl7-failure.js';

const TIME = /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?(\d{2})?(?:\.\d{1,4})?)?([+-]\d{4})?$/;

/** Dates and times: TS up to 2.5, DTM since, `YYYY[MM[DD[HH[MM[SS[.S…]]]]]][±ZZZZ]`. */
export const hl7Time = {
  /** A day as `YYYY-MM-DD`. @throws Hl7Failure when it is none */
  readDate(text: string): string {
    const [, year, month, day] = TIME.exec(text) ?? [];
    const date = DateTime.fromISO(`${year}-${month}-${day}`, { zone: 'utc' });
    if (!date.isValid) throw new Hl7Failure('102', 'a date is not one');
    return date.toISODate();
  },

  /** A moment, which is in the given zone where it does not name its own. @throws Hl7Failure when it is none */
  readMoment(text: string, timeZone: string): Date {
    const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', offset] =
      TIME.exec(text) ?? [];
    const moment = DateTime.fromISO(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset ?? ''}`, {
      zone: timeZone,
    });
    if (!moment.isValid) throw new Hl7Failure('102', 'a date and time is none');
    return moment.toJSDate();
  },

  /** A moment in a zone, to the second, with its offset from UTC. */
  write(moment: Date, timeZone = 'utc'): string {
    return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('yyyyLLddHHmmssZZZ');
  },
};
