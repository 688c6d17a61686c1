import { newId } from '#kernel';
import { cutRows } from './cut-rows.js';
import type { TraceRows } from './trace-rows.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));
const events = [1, 3, 5].map((second) => ({
  ...{
    id: newId(),
    type: 'x.y',
    aggregateType: 'order',
    aggregateId: newId(),
    payload: {},
    commandId: newId(),
  },
  ...{ correlationId: newId(), occurredAt: at(second) },
}));
const deliveries = [2, 4].map((second) => ({
  ...{ handler: 'a.b', eventId: events[0]!.id, state: 'done' as const, attempts: 1, availableAt: at(second) },
  ...{ startedAt: null, settledAt: null, lastError: null },
}));
const rows: TraceRows = { commands: [], events, deliveries };

describe('Cutting a trace', () => {
  it('leaves out nothing that fits', () => expect(cutRows(rows, 5)).toEqual({ ...rows, cut: false }));

  it('keeps the earliest of all kinds', () => {
    const cut = cutRows(rows, 3);
    expect(cut.cut).toBe(true);
    expect([cut.events.length, cut.deliveries.length]).toEqual([2, 1]);
  });
});
