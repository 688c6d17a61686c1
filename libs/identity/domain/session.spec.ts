import { eventTypeOf } from '#kernel';
import type { RefreshToken } from './refresh-token.js';
import { Session } from './session.js';

const START = new Date('2026-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);
const token = (used?: Date): RefreshToken => ({
  id: 't',
  sessionId: 's',
  hash: 'h',
  issuedAt: START,
  usedAt: used ?? null,
  successorId: used ? 'n' : null,
});

describe('a session', () => {
  const session = (): Session => Session.start('u', START, 30);

  it('is open for its days and is not prolonged by refreshing', () => {
    const one = session();
    one.refreshed(after(86_400));
    expect(one.expiresAt).toEqual(new Date('2026-03-31T08:00:00Z'));
    expect(one.isOpen(new Date('2026-03-31T07:59:59Z'))).toBe(true);
    expect(one.isOpen(new Date('2026-03-31T08:00:00Z'))).toBe(false);
  });

  it('rotates the newest token', () => {
    expect(session().judge(token(), undefined, after(5))).toBe('rotate');
  });

  it('repeats the answer to who asked before the token was exchanged, while the successor is unused', () => {
    expect(session().judge(token(after(1)), token(), after(1))).toBe('repeat');
    expect(session().judge(token(after(1)), token(after(2)), after(1))).toBe('reused');
  });

  it('takes a token for reused as soon as it was exchanged', () => {
    expect(session().judge(token(START), token(), after(0.001))).toBe('reused');
    expect(session().judge(token(START), undefined, START)).toBe('reused');
  });

  it('ends once, for the first reason, and tells of reuse', () => {
    const one = session();
    one.end('token-reused', after(1));
    one.end('logged-out', after(2));
    expect(one).toMatchObject({ endedAt: after(1), endReason: 'token-reused' });
    expect(one.isOpen(after(3))).toBe(false);
    expect(one.pullEvents().map((event) => eventTypeOf(event).name)).toEqual([
      'identity.session-reuse-detected',
    ]);
    const other = session();
    other.end('logged-out', after(1));
    expect(other.pullEvents()).toEqual([]);
  });
});
