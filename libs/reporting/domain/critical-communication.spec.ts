import type { DomainEvent } from '#kernel';
import { CriticalCommunication, type Communication } from './critical-communication.js';

const now = new Date('2026-11-20T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const ada = { id: 'ada', name: 'Dr. Ada', title: null };
const bea = { id: 'bea', name: 'Dr. Bea', title: null };
const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const told = (fields: Partial<Communication> = {}): Communication => ({
  recipientId: 'bea',
  recipientName: 'Dr. Bea',
  recipientRole: 'Ward',
  means: 'phone',
  at: later(10),
  readBack: true,
  ...fields,
});
const flagged = () =>
  CriticalCommunication.flag({ reportId: 'r', category: 'red', finding: 'Free air.' }, 60, ada, now);
const events = (result: CriticalCommunication) =>
  result.pullEvents().map((event: DomainEvent) => [event.constructor.name, event.payload]);

describe('A critical result', () => {
  it('is told in time, and acknowledged by who was told', () => {
    const result = flagged();
    result.communicate(told(), ada, later(11));
    expect(result.escalate(later(70))).toBe(false);
    expect(() => result.acknowledge(ada, later(12))).toThrow(code('reporting.not-recipient'));
    result.acknowledge(bea, later(12));
    expect(() => result.cancel('x')).toThrow(code('reporting.critical-result-ended'));
    const all = events(result);
    expect(all[1]).toEqual([expect.anything(), expect.objectContaining({ recipientId: 'bea' })]);
    expect(all.map(([name]) => name)).toEqual([
      'CriticalResultFlagged',
      'CriticalResultCommunicated',
      'CriticalResultAcknowledged',
    ]);
  });

  it('escalates once when nobody was told in its time, without saying what was found', () => {
    const result = flagged();
    expect(result.escalate(later(59))).toBe(false);
    expect(result.escalate(later(60))).toBe(true);
    expect(result.escalate(later(61))).toBe(false);
    const all = events(result);
    expect(all[1]?.[1]).toMatchObject({ userId: 'ada' });
    expect(all).toHaveLength(2);
    expect(JSON.stringify(all)).not.toContain('air');
  });

  it('escalates again when who was told does not confirm it as soon as they had to be told', () => {
    const result = flagged();
    result.escalate(later(60));
    result.communicate(told({ at: later(50) }), ada, later(65));
    expect(result.escalate(later(124))).toBe(false);
    expect(result.escalate(later(125))).toBe(true);
    expect(result.escalate(later(126))).toBe(false);
    // Somebody else has been told, and has the same time.
    result.communicate(told({ recipientId: 'cyd', at: later(130) }), ada, later(130));
    expect(result.escalate(later(189))).toBe(false);
    expect(result.escalate(later(190))).toBe(true);
    expect(events(result).filter(([name]) => name === 'CriticalResultOverdue')).toMatchObject([
      [expect.anything(), { userId: 'ada' }],
      [expect.anything(), { userId: 'bea' }],
      [expect.anything(), { userId: 'cyd' }],
    ]);
  });

  it('is acknowledged through who told it when the recipient has no account', () => {
    const result = flagged();
    expect(() => result.acknowledge(ada, now)).toThrow(code('reporting.critical-result-pending'));
    result.communicate(told({ recipientId: null, recipientName: 'Dr. Weiß' }), ada, later(11));
    expect(() => result.acknowledge(bea, later(12))).toThrow(code('reporting.not-recipient'));
    result.acknowledge(ada, later(12));
  });

  it('can be told to another person while nobody confirmed it', () => {
    const result = flagged();
    result.communicate(told({ recipientId: 'cyd' }), ada, later(11));
    result.communicate(told(), ada, later(20));
    result.acknowledge(bea, later(21));
  });

  it('was not told in the future, nor days before', () => {
    for (const at of [later(12), later(-25 * 60)])
      expect(() => flagged().communicate(told({ at }), ada, later(11))).toThrow(
        code('reporting.communication-time'),
      );
  });

  it('ends without escalating when it was none', () => {
    const result = flagged();
    result.cancel('Artefact.');
    expect(result.escalate(later(90))).toBe(false);
  });
});
