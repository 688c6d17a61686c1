import { type Actor, type CurrentContext, type Mediator, newId, unauthenticated } from '#kernel';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import type { WebSocketDoor } from '#platform/realtime/web-socket-door';
import type { AccessTokens } from '#platform/security/access-tokens';
import type { UpgradeRequest } from '#platform/realtime/upgrade-request';
import type { AttendingStaff } from '../../application/services/live/attending-staff.js';
import type { Presence } from '../../application/services/live/presence.js';
import type { TypingSignals } from '../../application/services/typing-signals.js';
import type { ConversationFeed } from '../live/conversation-feed.js';
import { InboxSocket } from './inbox-socket.js';
import type { StaffSubject } from './staff-subject.js';

type Staff = Extract<Actor, { permissions: unknown }>;

const actorWith = (...permissions: string[]): Staff => ({
  kind: 'user',
  id: 'ann',
  organizationId: newId(),
  permissions: new Set(permissions),
  name: 'Ann',
});

describe('a socket of the inbox', () => {
  let authenticate: () => Promise<Staff>;
  let closed: unknown[];
  let ended: (() => void)[];
  let followed: number;
  let attending: number;

  beforeEach(() => {
    jest.useFakeTimers();
    [closed, ended, followed, attending] = [[], [], 0, 0];
    authenticate = () => Promise.resolve(actorWith('conversations.read'));
  });

  afterEach(() => {
    for (const end of ended) end();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  async function open(query = ''): Promise<StaffSubject> {
    const following = { position: 7, resumed: true, end: () => (followed -= 1) };
    const inbox = new InboxSocket(
      {} as WebSocketDoor,
      { authenticate: () => authenticate(), recall: () => Promise.resolve(undefined) },
      {
        verify: () => Promise.resolve({ expiresAt: new Date('2030-01-01T00:00:00Z') }),
      } as unknown as AccessTokens,
      { follow: () => Promise.resolve((followed += 1)).then(() => following) } as unknown as ConversationFeed,
      {} as Mediator,
      { asSystem: (_part: string, _in: null, work: () => unknown) => work() } as unknown as CurrentContext,
      {} as Presence,
      {} as TypingSignals,
      { arrive: () => (attending += 1) && (() => (attending -= 1)) } as unknown as AttendingStaff,
    );
    const request = { bearer: 'token', query: new URLSearchParams(query) } as UpgradeRequest;
    const subject = await inbox.authenticate(request);
    const socket = {
      subject,
      send: () => undefined,
      subscribe: () => Promise.resolve(),
      close: (...reason: unknown[]) => closed.push(reason),
      whenEnded: (work: () => void) => ended.push(work),
    } as unknown as RealtimeSocket<StaffSubject>;
    await inbox.opened(socket, subject);
    return subject;
  }

  it('ends with the token, and begins behind the position that the client knows', async () => {
    expect(await open('resume=41')).toMatchObject({
      resume: 41,
      expiresAt: new Date('2030-01-01T00:00:00Z'),
    });
    expect((await open()).resume).toBeNull();
  });

  it.each(['resume=-1', 'resume=1e3', 'resume=abc', 'resume=99999999999999999999'])(
    'is refused with a position that never was: %s',
    async (query) => {
      await expect(open(query)).rejects.toMatchObject({ code: 'conversations.malformed-event' });
    },
  );

  it('ends when the permission is taken away', async () => {
    await open();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(closed).toEqual([]);
    authenticate = () => Promise.resolve(actorWith('reports.read'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(closed).toEqual([[4403, 'identity.permission-missing']]);
  });

  it('ends when the session does, not when that cannot be found out', async () => {
    await open();
    authenticate = () => Promise.reject(new Error('the database is away'));
    await jest.advanceTimersByTimeAsync(30_000);
    expect(closed).toEqual([]);
    authenticate = () => Promise.reject(unauthenticated('identity.session-ended', 'Sign in again.'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(closed).toEqual([[4401, 'identity.session-ended']]);
  });

  it('gives up all that it held when it ends', async () => {
    await open();
    expect([followed, attending]).toEqual([1, 1]);
    for (const end of ended.splice(0)) end();
    expect([followed, attending]).toEqual([0, 0]);
  });
});
