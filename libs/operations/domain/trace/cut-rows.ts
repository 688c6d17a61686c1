import type { TraceRows } from './trace-rows.js';

/** The earliest rows of a trace, at most so many altogether; and whether any were left out. */
export function cutRows(rows: TraceRows, most: number): TraceRows & { readonly cut: boolean } {
  const { commands, events, deliveries } = rows;
  const times = [...commands, ...events].map(({ occurredAt }) => occurredAt.getTime());
  const all = [...times, ...deliveries.map(({ availableAt }) => availableAt.getTime())].sort((a, b) => a - b);
  if (all.length <= most) return { ...rows, cut: false };
  const end = all[most]!;
  return {
    commands: commands.filter(({ occurredAt }) => occurredAt.getTime() < end),
    events: events.filter(({ occurredAt }) => occurredAt.getTime() < end),
    deliveries: deliveries.filter(({ availableAt }) => availableAt.getTime() < end),
    cut: true,
  };
}
