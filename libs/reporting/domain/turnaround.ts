import type { Priority } from './priority.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long a report may take from the arrival of the study to its signature: an hour and twelve hours are the limits of
 * Canada's Wait Time Alliance for emergent and urgent examinations; two days are usual for outpatients.
 */
const LIMIT: Readonly<Record<Priority, number>> = { stat: HOUR, urgent: 12 * HOUR, routine: 48 * HOUR };

/** A warning comes when three quarters of the time have passed. */
const AT_RISK = 0.75;

export function dueAt(arrivedAt: Date, priority: Priority): Date {
  return new Date(arrivedAt.getTime() + LIMIT[priority]);
}

export type Turnaround = 'in-time' | 'at-risk' | 'breached';

/** How the time for an unsigned report stands, and when to look again; null when nothing more can happen. */
export function turnaroundAt(
  now: Date,
  arrivedAt: Date,
  due: Date,
): { state: Turnaround; next: Date | null } {
  const warning = new Date(arrivedAt.getTime() + (due.getTime() - arrivedAt.getTime()) * AT_RISK);
  if (now >= due) return { state: 'breached', next: null };
  return now >= warning ? { state: 'at-risk', next: due } : { state: 'in-time', next: warning };
}
