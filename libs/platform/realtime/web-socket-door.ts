import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { WebSocketServer } from 'ws';
import {
  anonymous,
  CurrentContext,
  DomainError,
  type ExecutionContext,
  forbidden,
  newId,
  notFound,
  rateLimited,
  unauthenticated,
  unavailable,
} from '#kernel';
import { RateLimiter } from '#platform/cache/rate-limiter';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { allowedOrigins } from './allowed-origins.js';
import { clientAddress } from './client-address.js';
import { Realtime } from './realtime.js';
import { refuseUpgrade } from './refuse-upgrade.js';
import type { SessionHost } from './session-host.js';
import { SocketCensus } from './socket-census.js';
import { SocketSession } from './socket-session.js';
import { readUpgradeRequest, SUBPROTOCOL, type UpgradeRequest } from './upgrade-request.js';
import type { SocketSubject, WebSocketHandler } from './web-socket-handler.js';

const PING_MS = 30_000;
const AUTHENTICATE_MS = 5_000;
const CLOSING_MS = 2_000;
const MOST_SOCKETS = 10_000;
const MESSAGE_BYTES = 16 * 1024;
const SOCKETS_PER_SUBJECT = 8;

interface Path {
  readonly handler: WebSocketHandler;
  readonly server: WebSocketServer;
}

/** Lets WebSockets in, by the path they ask for, on the same server and port as the HTTP API. */
@Injectable()
export class WebSocketDoor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly handlers = new Map<string, WebSocketHandler>();
  private readonly paths = new Map<string, Path>();
  private readonly sessions = new Set<SocketSession<SocketSubject>>();
  private readonly census = new SocketCensus();
  private readonly isAllowed: (origin: string | undefined) => boolean;
  private readonly addressOf: (request: IncomingMessage) => string;
  private readonly host: SessionHost;
  private pulse?: NodeJS.Timeout;
  private stopping = false;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly contexts: CurrentContext,
    private readonly limiter: RateLimiter,
    private readonly settings: Settings,
    private readonly log: Log,
    private readonly metrics: Metrics,
    realtime: Realtime,
  ) {
    this.isAllowed = allowedOrigins(settings);
    this.addressOf = clientAddress(settings.http.trustProxy);
    const dropped = metrics.counter('isocenter_websockets_dropped_total', 'Sockets given up', ['reason']);
    this.host = {
      run: (subject, request, work) => this.run(subject, request, work),
      subscribe: (organizationId, topic, listener) => realtime.subscribe(organizationId, topic, listener),
      enter: (subject, handler) => this.enter(subject, handler),
      leave: (subject) => this.census.leave(subject.key),
      ended: (session) => this.sessions.delete(session as SocketSession<SocketSubject>),
      dropped: (reason) => dropped.inc({ reason }),
      failed: (err) => this.log.error('a socket failed unexpectedly', { err }),
    };
  }

  /** Opens a path; before the application has started. One handler a path. */
  register<S extends SocketSubject>(path: string, handler: WebSocketHandler<S>): void {
    if (this.handlers.has(path)) throw new Error(`Two WebSocket handlers are registered for ${path}.`);
    this.handlers.set(path, handler);
  }

  async onApplicationBootstrap(): Promise<void> {
    const server = this.adapters.httpAdapter?.getHttpServer() as Server | undefined;
    if (server && this.handlers.size > 0) await this.attach(server);
  }

  /** Sends everybody away with 1001 (RFC 6455 section 7.4.1: the server goes down) and lets nobody in. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.pulse);
    for (const session of this.sessions) session.close(1001, 'the server is going down');
    const end = Date.now() + CLOSING_MS;
    while (this.sessions.size > 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    for (const session of this.sessions) session.terminate();
  }

  private async attach(server: Server): Promise<void> {
    const { WebSocketServer } = await import('ws');
    for (const [path, handler] of this.handlers) {
      const options = {
        noServer: true,
        clientTracking: false,
        perMessageDeflate: false,
        maxPayload: handler.limits?.messageBytes ?? MESSAGE_BYTES,
        handleProtocols: (offered: Set<string>) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
      } as const;
      this.paths.set(path, { handler, server: new WebSocketServer(options) });
    }
    this.metrics.gauge('isocenter_websockets', 'Open sockets', [], (gauge) => gauge.set(this.sessions.size));
    this.pulse = setInterval(() => this.beat(), PING_MS).unref();
    // Other upgrades (curl's offer of HTTP/2) are declined as ever: the request is answered over HTTP/1.1.
    Object.assign(server, { shouldUpgradeCallback: isForWebSocket });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      void this.upgrade(request, socket, head);
    });
  }

  private async upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const request = readUpgradeRequest(message, this.addressOf(message));
    const context = contextOf(null, request);
    try {
      const path = this.paths.get(request.path);
      if (!path) throw notFound('http.resource');
      const subject = await this.contexts.open(context, () => this.admit(path.handler, request));
      if (socket.destroyed) return;
      path.server.handleUpgrade(message, socket, head, (client) => {
        const session = new SocketSession(client, path.handler, request, this.host);
        this.sessions.add(session);
        session.start(subject);
      });
    } catch (error) {
      const { correlationId } = context;
      if (!(error instanceof DomainError))
        this.log.error('an upgrade failed unexpectedly', { err: error, correlationId });
      refuseUpgrade(socket, error, correlationId);
    }
  }

  private async admit(handler: WebSocketHandler, request: UpgradeRequest): Promise<SocketSubject | null> {
    if (this.stopping || this.sessions.size >= MOST_SOCKETS)
      throw unavailable('realtime.full', 'No more sockets are taken here now.', { retryAfterSeconds: 5 });
    if (!handler.anyOrigin && !this.isAllowed(request.origin))
      throw forbidden('realtime.origin-not-allowed', 'Pages of this origin may not connect.');
    const rule = this.settings.limits.rates.api;
    const verdict = await this.limiter.consume(rule, `socket ${request.address}`);
    if (!verdict.allowed)
      throw rateLimited(
        'platform.rate-limited',
        'Too many requests. Wait and try again.',
        verdict.resetSeconds,
      );
    const subject = await inTime(handler.authenticate(request));
    if (!subject && !handler.signIn) throw unauthenticated('identity.sign-in-required', 'Sign in first.');
    if (subject) this.checkCount(subject, handler);
    return subject;
  }

  private enter(subject: SocketSubject, handler: Pick<WebSocketHandler, 'limits'>): void {
    this.checkCount(subject, handler);
    this.census.enter(subject.key);
  }

  private checkCount(subject: SocketSubject, { limits }: Pick<WebSocketHandler, 'limits'>): void {
    if (this.census.count(subject.key) >= (limits?.socketsPerSubject ?? SOCKETS_PER_SUBJECT))
      throw new DomainError(
        'rate-limited',
        'realtime.too-many-sockets',
        'Too many connections are open. Close one first.',
      );
  }

  private run<R>(
    subject: SocketSubject | null,
    request: UpgradeRequest,
    work: () => Promise<R> | R,
  ): Promise<R> {
    return this.contexts.open(contextOf(subject, request), async () => work());
  }

  /** Gives up who did not answer the ping of last time, and asks the others. */
  private beat(): void {
    for (const session of this.sessions) {
      if (session.alive) {
        session.ping();
      } else {
        this.host.dropped('silent');
        session.terminate();
      }
    }
  }
}

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

function contextOf(subject: SocketSubject | null, { locale }: UpgradeRequest): ExecutionContext {
  return {
    actor: subject?.actor ?? anonymous,
    organizationId: subject?.organizationId ?? null,
    correlationId: newId(),
    causationId: null,
    locale,
  };
}

async function inTime<R>(work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refusal = unavailable('realtime.sign-in-slow', 'Signing in took too long. Try again.', {
      retryAfterSeconds: 2,
    });
    timer = setTimeout(() => reject(refusal), AUTHENTICATE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
