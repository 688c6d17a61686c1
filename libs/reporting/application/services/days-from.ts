const DAY_MS = 86_400_000;

/** The instant this many times 24 hours later. */
export function daysFrom(start: Date, days: number): Date {
  return new Date(start.getTime() + days * DAY_MS);
}
