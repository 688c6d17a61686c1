import type { Deadlines } from './turnaround.js';

export type Turnaround = 'in-time' | 'at-risk' | 'breached';

/** How the time for an unsigned report stands, and when to look again; null when nothing more can happen. */
export function turnaroundAt(
  now: Date,
  { warnAt, dueAt }: Deadlines,
): { state: Turnaround; next: Date | null } {
  if (now >= dueAt) return { state: 'breached', next: null };
  return now >= warnAt ? { state: 'at-risk', next: dueAt } : { state: 'in-time', next: warnAt };
}
