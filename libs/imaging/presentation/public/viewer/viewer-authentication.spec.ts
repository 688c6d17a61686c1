import { CurrentContext, type Mediator, newId, notFound } from '#kernel';
import type { Authenticator, Login } from '#platform/http/auth/authenticator';
import { CookieCredentials } from '#platform/http/auth/cookie-credentials';
import { testSettings } from '#platform/config/testing/test-settings';
import type { Log } from '#platform/telemetry/log';
import { RenewViewer } from '../../../application/commands/renew-viewer/renew-viewer.command.js';
import type { ViewerAccess } from '../../../application/queries/get-viewer-session/get-viewer-session.query.js';
import { ResolveViewerToken } from '../../../application/queries/resolve-viewer-token/resolve-viewer-token.query.js';
import { ViewerTokens } from '../../../application/services/viewer-tokens.js';
import { ViewerAuthentication } from './viewer-authentication.js';

const organizationId = newId();
const MINUTE = 60_000;
const inMinutes = (n: number) => new Date(Date.now() + n * MINUTE);

function setUp(
  change: Partial<ViewerAccess> = {},
  permissions: string[] | null = ['studies.read', 'users.manage'],
) {
  const tokens = new ViewerTokens(testSettings());
  const key = tokens.newKey(newId());
  const session: ViewerAccess = {
    audience: 'staff',
    holderId: 'ada',
    loginSessionId: 'login',
    studies: ['1.2'],
    keyHash: key.hash,
    expiresAt: inMinutes(29),
    endsAt: inMinutes(600),
    ...change,
  };
  const contexts = new CurrentContext();
  const asked: { name: string; actor: string; organizationId: string | null }[] = [];
  const take = (message: object) => {
    const { actor, organizationId: bound } = contexts.get();
    asked.push({ name: message.constructor.name, actor: actor.kind, organizationId: bound });
    if (!(message instanceof ResolveViewerToken)) return Promise.resolve(session);
    if (message.token !== key.text) return Promise.reject(notFound('imaging.viewer-code'));
    return Promise.resolve({ organizationId });
  };
  const logins: Login[] = [];
  const authenticator = {
    recall: (login: Login) => {
      logins.push(login);
      return Promise.resolve(
        permissions
          ? { kind: 'user', id: login.userId, organizationId, name: 'Ada', permissions: new Set(permissions) }
          : undefined,
      );
    },
  } as unknown as Authenticator;
  const viewer = new ViewerAuthentication(
    new CookieCredentials(),
    tokens,
    authenticator,
    { ask: take, send: take } as unknown as Mediator,
    contexts,
    {} as Log,
  );
  return { viewer, key, asked, logins, tokens };
}

describe('recognizing a viewer by its cookie', () => {
  it('gives the person who opened it, for reading the opened studies alone', async () => {
    const { viewer, key, logins } = setUp();
    expect(await viewer.authenticate(key.text)).toEqual({
      kind: 'user',
      id: 'ada',
      organizationId,
      name: 'Ada',
      permissions: new Set(['studies.read']),
      only: { study: ['1.2'] },
    });
    expect(logins).toEqual([{ organizationId, userId: 'ada', sessionId: 'login' }]);
  });

  it('is not limited to some studies when it was opened on the list', async () => {
    const { viewer, key } = setUp({ studies: null });
    expect(await viewer.authenticate(key.text)).not.toHaveProperty('only');
  });

  it('gives a share link its study, without asking after a log-in', async () => {
    const { viewer, key, logins } = setUp({ audience: 'share', holderId: 'link', loginSessionId: null });
    expect(await viewer.authenticate(key.text)).toMatchObject({
      kind: 'share-link',
      id: 'link',
      permissions: new Set(['studies.read']),
      only: { study: ['1.2'] },
    });
    expect(logins).toEqual([]);
  });

  it('asks the database once for many requests, as the system', async () => {
    const { viewer, key, asked } = setUp();
    await Promise.all(Array.from({ length: 50 }, () => viewer.authenticate(key.text)));
    expect(asked).toEqual([
      { name: 'ResolveViewerToken', actor: 'system', organizationId: null },
      { name: 'GetViewerSession', actor: 'system', organizationId },
    ]);
  });

  it.each<[string, Partial<ViewerAccess>, string[] | null]>([
    ['its time is over', { expiresAt: inMinutes(-1) }, []],
    ['the log-in has ended', {}, null],
  ])('knows nobody when %s', async (_when, change, permissions) => {
    const { viewer, key } = setUp(change, permissions);
    expect(await viewer.authenticate(key.text)).toBeUndefined();
  });

  it('gives no permission that its person has lost', async () => {
    const { viewer, key } = setUp({}, ['orders.read']);
    expect((await viewer.authenticate(key.text))?.permissions).toEqual(new Set());
  });

  it('notes its use every few minutes', async () => {
    const { viewer, key, asked } = setUp({ expiresAt: inMinutes(24) });
    await viewer.authenticate(key.text);
    await viewer.authenticate(key.text);
    expect(asked.filter(({ name }) => name === RenewViewer.name)).toHaveLength(1);
  });

  it('refuses what is no key, an unknown one, and one that is another session’s', async () => {
    const { viewer, tokens } = setUp();
    const refused = { kind: 'unauthenticated', code: 'imaging.viewer-key-not-valid' };
    await expect(viewer.authenticate('abc')).rejects.toMatchObject(refused);
    await expect(viewer.authenticate(tokens.newKey(newId()).text)).rejects.toMatchObject(refused);
    const other = setUp({ keyHash: 'another' });
    await expect(other.viewer.authenticate(other.key.text)).rejects.toMatchObject(refused);
    const unopened = setUp({ keyHash: null });
    await expect(unopened.viewer.authenticate(unopened.key.text)).rejects.toMatchObject(refused);
  });
});
