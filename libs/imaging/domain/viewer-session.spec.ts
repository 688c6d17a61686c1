import { MOST_STUDIES, viewerIdleEnd, ViewerSession } from './viewer-session.js';

const secret = (hash: string) => ({ hash, matches: (stored: string) => stored === hash });
const code = secret('code');
const key = secret('key');
const now = new Date('2026-03-01T10:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

function session(studies: readonly string[] | null = ['1.2'], options: object = {}): ViewerSession {
  return ViewerSession.start(
    {
      id: 'session',
      audience: 'staff',
      holderId: 'ada',
      loginSessionId: 'login',
      studies,
      code,
      ...options,
    },
    now,
  );
}

/** Opened by its code; answers what it leads to. */
function entered(opened: ViewerSession, former?: ViewerSession): unknown {
  opened.enter(code, key, now, former);
  return (opened as unknown as { studies: unknown }).studies;
}

describe('a viewer’s session', () => {
  it('takes its code once, for two minutes', () => {
    const opened = session();
    expect(opened.codeUntil).toEqual(minutes(2));
    expect(() => opened.enter(secret('other'), key, now)).toThrow('No such viewer code.');
    expect(() => opened.enter(code, key, minutes(2))).toThrow('No such viewer code.');
    opened.enter(code, key, minutes(1));
    expect(() => opened.enter(code, key, minutes(1))).toThrow('No such viewer code.');
  });

  it('is open to its key alone, until nobody used it for half an hour', () => {
    const opened = session();
    expect(opened.isOpenTo(code, now)).toBe(false);
    opened.enter(code, key, now);
    expect(opened.isOpenTo(key, minutes(29))).toBe(true);
    expect(opened.isOpenTo(key, minutes(30))).toBe(false);
    expect(opened.isOpenTo(secret('other'), now)).toBe(false);
    expect(opened.isOpenTo(code, now)).toBe(false);
    opened.end(minutes(1));
    expect(opened.isOpenTo(key, minutes(1))).toBe(false);
  });

  it('ends after ten hours, or with the share link, however much it is used', () => {
    expect(viewerIdleEnd(minutes(590), session().endsAt)).toEqual(minutes(600));
    const shared = session(['1.2'], { until: minutes(10) });
    shared.enter(code, key, now);
    expect(shared.isOpenTo(key, minutes(9))).toBe(true);
    expect(shared.isOpenTo(key, minutes(10))).toBe(false);
  });

  it('leads to what the same person had opened before as well', () => {
    expect(entered(session(['1.2']), session(['1.1', '1.2']))).toEqual(['1.1', '1.2']);
    expect(entered(session(['1.2']), session(null))).toBeNull();
    expect(entered(session(null), session(['1.1']))).toBeNull();
  });

  it('leads to nothing of what somebody else had opened', () => {
    expect(entered(session(['1.2']), session(['1.1'], { holderId: 'ben' }))).toEqual(['1.2']);
    expect(entered(session(['1.2']), session(null, { audience: 'share' }))).toEqual(['1.2']);
  });

  it('lets the oldest of too many studies go', () => {
    const former = Array.from({ length: MOST_STUDIES }, (_, n) => `2.${n}`);
    const studies = entered(session(['1.2']), session(former)) as string[];
    expect(studies).toHaveLength(MOST_STUDIES);
    expect(studies).not.toContain('2.0');
    expect(studies.at(-1)).toBe('1.2');
  });
});
