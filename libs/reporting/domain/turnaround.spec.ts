import { dueAt, turnaroundAt } from './turnaround.js';

const arrived = new Date('2026-11-20T00:00:00Z');
const hours = (count: number) => new Date(arrived.getTime() + count * 3_600_000);

describe('The time for a report', () => {
  it('depends on the priority', () => {
    expect([dueAt(arrived, 'stat'), dueAt(arrived, 'urgent'), dueAt(arrived, 'routine')]).toEqual([
      hours(1),
      hours(12),
      hours(48),
    ]);
  });

  it.each([
    [0, 'in-time', hours(9)],
    [8.9, 'in-time', hours(9)],
    [9, 'at-risk', hours(12)],
    [12, 'breached', null],
    [500, 'breached', null],
  ] as const)('stands after %f of 12 hours %s', (at, state, next) => {
    expect(turnaroundAt(hours(at), arrived, hours(12))).toEqual({ state, next });
  });
});
