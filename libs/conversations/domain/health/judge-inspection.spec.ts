import type { ChannelHealthRecord, Inspection } from './channel-state.js';
import { judgeInspection } from './judge-inspection.js';

const NOON = new Date('2026-11-20T12:00:00Z');
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);
const before = (fields: Partial<ChannelHealthRecord> = {}): ChannelHealthRecord => ({
  health: 'healthy',
  healthCode: null,
  repairedAt: null,
  ...fields,
});
const found = (fields: Partial<Inspection> = {}): Inspection => ({
  kind: 'healthy',
  code: null,
  silent: false,
  repaired: false,
  at: NOON,
  ...fields,
});
const BROKEN = before({ health: 'broken', healthCode: 'credentials-refused' });

describe("a channel's health after an inspection", () => {
  it.each([
    ['healthy', before({ health: 'unknown' }), found(), 'healthy', null],
    ['broken', before(), found({ kind: 'broken', code: 'webhook-failing' }), 'broken', 'webhook-failing'],
    ['broken for another reason', BROKEN, found({ kind: 'broken', code: 'other' }), 'broken', 'other'],
    ['well again', BROKEN, found(), 'healthy', null],
    ['still broken where nobody answered', BROKEN, found({ kind: 'unknown' }), 'broken', BROKEN.healthCode],
    ['still healthy where nobody answered', before(), found({ kind: 'unknown' }), 'healthy', null],
    ['silent', before(), found({ silent: true }), 'silent', 'silent'],
    ['silent where nobody answered', before(), found({ kind: 'unknown', silent: true }), 'silent', 'silent'],
    [
      'broken rather than silent',
      before(),
      found({ kind: 'broken', code: 'x', silent: true }),
      'broken',
      'x',
    ],
    ['no longer silent', before({ health: 'silent', healthCode: 'silent' }), found(), 'healthy', null],
  ])('is %s', (_, was, inspection, health, healthCode) => {
    expect(judgeInspection(was, inspection)).toMatchObject({ health, healthCode });
  });

  it('is good after it was set right at once', () => {
    const repaired = judgeInspection(
      before(),
      found({ kind: 'broken', code: 'webhook-lost', repaired: true }),
    );
    expect(repaired).toEqual({ health: 'healthy', healthCode: null, repairedAt: NOON });
  });

  it('is bad when that does not hold, until it has held for an hour', () => {
    const loss = { kind: 'broken', code: 'webhook-elsewhere', repaired: true } as const;
    const once = judgeInspection(before(), found(loss));
    const again = judgeInspection(once, found({ ...loss, at: later(10) }));
    expect(again).toEqual({ health: 'broken', healthCode: 'webhook-elsewhere', repairedAt: later(10) });
    const soon = judgeInspection(again, found({ at: later(60) }));
    expect(soon.health).toBe('broken');
    expect(judgeInspection(soon, found({ at: later(71) })).health).toBe('healthy');
  });
});
