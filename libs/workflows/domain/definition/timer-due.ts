import type { TimerDefinition, WorkflowData } from './workflow-definition.js';

const MINUTE_MS = 60_000;

/**
 * When a timer of a state entered now is due: never before now, and null when it is not to fire at all, because its
 * time is unknown or too long past.
 */
export function timerDue({ due }: TimerDefinition, data: WorkflowData, now: Date): Date | null {
  if ('afterMinutes' in due) return new Date(now.getTime() + due.afterMinutes * MINUTE_MS);
  const base = Object.hasOwn(data, due.field) ? Date.parse(String(data[due.field])) : Number.NaN;
  if (Number.isNaN(base)) return null;
  const at = base + due.offsetMinutes * MINUTE_MS;
  if (at >= now.getTime()) return new Date(at);
  const latest = base + (due.lateUntilOffsetMinutes ?? due.offsetMinutes) * MINUTE_MS;
  return now.getTime() < latest ? now : null;
}
