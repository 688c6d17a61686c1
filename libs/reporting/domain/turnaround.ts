import { addOfficeTime, type OfficeHours, officeSecondsBetween } from '#kernel';

/** How long a report may take, and by whose clocks that is counted. */
export interface TimeLimit {
  readonly minutes: number;
  /** A warning comes when so many hundredths of the time have passed. */
  readonly warnPercent: number;
  /** The hours in which the clock runs; without openings around the clock. */
  readonly hours: OfficeHours;
}

/** A time in which the clock stood still. */
export interface EndedPause {
  /** ISO 8601. */
  readonly at: string;
  readonly until: string;
  readonly reason: PauseReason;
  readonly byId: string;
  readonly byName: string;
}

/** A pause that has not ended. */
export type Pause = Omit<EndedPause, 'until'>;

export const PAUSE_REASONS = ['priors', 'technologist', 'clinical-information', 'other'] as const;

/** What reading waits for: earlier images, the technologist, or what the referrer knows. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

export interface Deadlines {
  readonly warnAt: Date;
  readonly dueAt: Date;
}

/** When a clock that started then warns and runs out. */
export function deadlines(startedAt: Date, limit: TimeLimit, pauses: readonly EndedPause[]): Deadlines {
  const seconds = limit.minutes * 60;
  return {
    warnAt: passed(startedAt, (seconds * limit.warnPercent) / 100, limit.hours, pauses),
    dueAt: passed(startedAt, seconds, limit.hours, pauses),
  };
}

/** When so much time has passed outside of the pauses. A pause that began after that moment no longer moves it. */
function passed(startedAt: Date, seconds: number, hours: OfficeHours, pauses: readonly EndedPause[]): Date {
  let end = later(hours, startedAt, seconds);
  for (const pause of [...pauses].sort((a, b) => a.at.localeCompare(b.at, 'en'))) {
    const [from, until] = [new Date(pause.at), new Date(pause.until)];
    if (from >= end) break;
    // What was left when the pause began is left when it ends.
    const left = officeSecondsBetween(hours, from < startedAt ? startedAt : from, end);
    end = later(hours, until < startedAt ? startedAt : until, left);
  }
  return end;
}

/** By the hours of the practice; by the clock on the wall when it does not open for so long. */
function later(hours: OfficeHours, from: Date, seconds: number): Date {
  return addOfficeTime(hours, from, seconds) ?? new Date(from.getTime() + seconds * 1000);
}
