import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Actor, CurrentContext, DomainError, Mediator, unauthenticated } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import { CookieCredentials } from '#platform/http/auth/cookie-credentials';
import { Log } from '#platform/telemetry/log';
import { RenewViewer } from '../../../application/commands/renew-viewer/renew-viewer.command.js';
import {
  GetViewerSession,
  type ViewerAccess,
} from '../../../application/queries/get-viewer-session/get-viewer-session.query.js';
import { ResolveViewerToken } from '../../../application/queries/resolve-viewer-token/resolve-viewer-token.query.js';
import { ViewerTokens } from '../../../application/services/viewer-tokens.js';
import { viewerIdleEnd } from '../../../domain/viewer-session.js';
import { VIEWER_COOKIE } from './viewer-cookie.js';

type Caller = Extract<Actor, { permissions: ReadonlySet<string> }>;

interface KnownSession extends ViewerAccess {
  readonly organizationId: string;
}

/** How long what is known of a session is trusted: the delay of its end, at most. */
const TRUST_MS = 5_000;
const MOST_SESSIONS = 10_000;
/** A session is put off when so much of its time has gone: not with every request. */
const RENEWED_AFTER_MS = 5 * 60_000;
const PART = 'imaging.viewer';
const PERMISSION = 'studies.read';
/** Either lets in; what the lesser one opens is asked again with each request. */
const READING = [PERMISSION, 'studies.read-granted'];

/**
 * Lets OHIF read DICOMweb for whoever opened it: the key in the viewer's cookie stands for that person or share link, for
 * retrieving the session's studies and nothing else.
 */
@Injectable()
export class ViewerAuthentication implements OnModuleInit {
  private readonly known = new LRUCache<string, Promise<KnownSession | undefined>>({
    max: MOST_SESSIONS,
    ttl: TRUST_MS,
  });

  constructor(
    private readonly cookies: CookieCredentials,
    private readonly tokens: ViewerTokens,
    private readonly authenticator: Authenticator,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.cookies.accept({
      name: VIEWER_COOKIE,
      path: '/dicomweb/',
      authenticate: (key) => this.authenticate(key),
    });
  }

  /** Undefined when the session has ended. @throws DomainError `imaging.viewer-key-not-valid` */
  async authenticate(text: string): Promise<Caller | undefined> {
    const session = await this.find(text);
    if (!session || session.expiresAt.getTime() <= Date.now()) return undefined;
    const { audience, holderId, organizationId, loginSessionId, studies } = session;
    const only = studies ? { only: { study: studies } } : {};
    const id = holderId;
    if (audience === 'share')
      return {
        kind: 'share-link',
        id,
        organizationId,
        name: 'Share link',
        permissions: new Set([PERMISSION]),
        ...only,
      };
    const user = await this.authenticator.recall({
      organizationId,
      userId: holderId,
      sessionId: loginSessionId ?? '',
    });
    if (!user || !('permissions' in user)) return undefined;
    const permissions = new Set(READING.filter((permission) => user.permissions.has(permission)));
    const roles = user.roles ? { roles: user.roles } : {};
    return { kind: 'user', id, organizationId, name: user.name, permissions, ...roles, ...only };
  }

  private find(text: string): Promise<KnownSession | undefined> {
    const known = this.known.get(text);
    if (known) return known;
    const loading = this.load(text);
    this.known.set(text, loading);
    // a failed question is not remembered
    loading.catch(() => this.known.delete(text));
    return loading;
  }

  private async load(text: string): Promise<KnownSession | undefined> {
    const key = this.tokens.key(text);
    if (!key) throw notValid();
    const organizationId = await this.organizationOf(text);
    const session = await this.contexts.asSystem(PART, organizationId, () =>
      this.mediator.ask(new GetViewerSession({ viewerSessionId: key.id })),
    );
    if (!session?.keyHash || !key.matches(session.keyHash)) throw notValid();
    const known = { ...session, organizationId };
    const now = new Date();
    const idleEnd = viewerIdleEnd(now, session.endsAt);
    const isOpen = session.expiresAt > now;
    if (!isOpen || idleEnd.getTime() - session.expiresAt.getTime() < RENEWED_AFTER_MS) return known;
    await this.renew(key.id, organizationId);
    return { ...known, expiresAt: idleEnd };
  }

  private async organizationOf(text: string): Promise<string> {
    try {
      const found = await this.contexts.asSystem(PART, null, () =>
        this.mediator.ask(new ResolveViewerToken({ token: text })),
      );
      return found.organizationId;
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'not-found' ? notValid() : error;
    }
  }

  /** A fault in it must not keep the viewer out. */
  private async renew(viewerSessionId: string, organizationId: string): Promise<void> {
    try {
      await this.contexts.asSystem(PART, organizationId, () =>
        this.mediator.send(new RenewViewer({ viewerSessionId })),
      );
    } catch (error) {
      this.log.named('imaging').warn('the use of a viewer could not be noted', { err: error });
    }
  }
}

const notValid = () => unauthenticated('imaging.viewer-key-not-valid', 'This key of a viewer is not valid.');
