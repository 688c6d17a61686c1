import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DiscordApp } from './discord-app.js';

/** "Gateway Opcodes". */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};
const [AUTHENTICATION_FAILED, UNKNOWN_ERROR] = [4004, 4000];
/** A close with one of these ends the session; any other can be resumed. */
const ENDING = new Set([1000, 1001]);

interface Session {
  readonly id: string;
  readonly app: DiscordApp;
  readonly sent: { readonly s: number; readonly t: string; readonly d: object }[];
  socket: WebSocket | null;
}

interface Frame {
  readonly op: number;
  readonly d: { token?: string; session_id?: string; seq?: number; intents?: number } | null;
}

/** How a dispatch goes wrong on its way; replays bring it all the same. */
export type DispatchBehaviour = 'twice' | 'cut';

/** The Gateway over WebSocket: sessions that outlive their connections, and the dispatches of each to be replayed. */
export class DiscordGatewayServer {
  /** Who began a session and who went on with one, in order. */
  readonly beginnings: { readonly kind: 'identify' | 'resume'; readonly intents?: number }[] = [];
  /** The most connections that one bot had at once. */
  mostAtOnce = 0;
  heartbeatMs = 41_250;
  private readonly sockets = new WebSocketServer({ noServer: true });
  private readonly sessions = new Map<string, Session>();
  private count = 0;

  constructor(
    private readonly server: Server,
    private readonly appOf: (botToken: string) => DiscordApp | undefined,
  ) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.greet(opened)),
    );
  }

  get url(): string {
    return `ws://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** How many connections are open and past their greeting. */
  get connected(): number {
    return [...this.sessions.values()].filter(({ socket }) => socket).length;
  }

  /** Tells every session of a bot; those without a connection hear it when they resume. */
  dispatch(app: DiscordApp, t: string, d: object, behaviour?: DispatchBehaviour): void {
    for (const session of this.sessions.values()) {
      if (session.app !== app) continue;
      const told = { s: session.sent.length + 1, t, d };
      session.sent.push(told);
      if (behaviour === 'cut') this.drop(session);
      else this.tell(session, told);
      if (behaviour === 'twice') this.tell(session, told);
    }
  }

  /** Breaks all connections, without a word. */
  dropAll(): void {
    for (const session of this.sessions.values()) this.drop(session);
  }

  /** Closes all connections with a code of Discord's. */
  closeAll(code = UNKNOWN_ERROR): void {
    for (const { socket } of this.sessions.values()) socket?.close(code);
  }

  /** Asks all to connect again and go on (op 7). */
  askToReconnect(): void {
    for (const { socket } of this.sessions.values()) send(socket, { op: OP.reconnect, d: null });
  }

  /** Ends all sessions and says so (op 9): nothing is replayed. */
  invalidate(): void {
    for (const { socket } of this.sessions.values()) send(socket, { op: OP.invalid, d: false });
    this.forgetSessions();
  }

  /** Forgets all sessions silently, and their connections with them: whoever resumes is told then. */
  forgetSessions(): void {
    for (const session of this.sessions.values()) session.socket = null;
    this.sessions.clear();
  }

  stop(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  private drop(session: Session): void {
    session.socket?.terminate();
    session.socket = null;
  }

  private tell({ socket }: Session, { s, t, d }: Session['sent'][number]): void {
    send(socket, { op: OP.dispatch, s, t, d });
  }

  private greet(socket: WebSocket): void {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => this.answer(socket, JSON.parse(data.toString()) as Frame));
    socket.on('close', (code) => {
      for (const session of this.sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = null;
        if (ENDING.has(code)) this.sessions.delete(session.id);
      }
    });
    send(socket, { op: OP.hello, d: { heartbeat_interval: this.heartbeatMs } });
  }

  private answer(socket: WebSocket, { op, d }: Frame): void {
    if (op === OP.heartbeat) return send(socket, { op: OP.ack });
    if (op === OP.identify) return this.identify(socket, d);
    if (op === OP.resume) this.resume(socket, d);
  }

  private identify(socket: WebSocket, d: Frame['d']): void {
    const app = this.appOf(d?.token ?? '');
    if (!app) return socket.close(AUTHENTICATION_FAILED, 'Authentication failed.');
    const session: Session = { id: `session-${String(++this.count)}`, app, sent: [], socket: null };
    this.sessions.set(session.id, session);
    this.beginnings.push({ kind: 'identify', intents: d?.intents });
    this.take(session, socket);
    const ready = {
      s: 1,
      t: 'READY',
      d: {
        v: 10,
        user: app.user,
        guilds: [],
        session_id: session.id,
        resume_gateway_url: this.url,
        shard: [0, 1],
        application: { id: app.applicationId, flags: 0 },
      },
    };
    session.sent.push(ready);
    this.tell(session, ready);
  }

  private resume(socket: WebSocket, d: Frame['d']): void {
    const session = this.sessions.get(d?.session_id ?? '');
    const seen = d?.seq ?? 0;
    if (!session || session.app.botToken !== d?.token || seen > session.sent.length)
      return send(socket, { op: OP.invalid, d: false });
    this.beginnings.push({ kind: 'resume' });
    this.take(session, socket);
    for (const told of session.sent.filter(({ s }) => s > seen)) this.tell(session, told);
    const resumed = { s: session.sent.length + 1, t: 'RESUMED', d: {} };
    session.sent.push(resumed);
    this.tell(session, resumed);
  }

  /** A session has one connection: a second takes it from the first. */
  private take(session: Session, socket: WebSocket): void {
    const before = session.socket;
    const others = [...this.sessions.values()].filter((one) => one.app === session.app && one.socket);
    this.mostAtOnce = Math.max(this.mostAtOnce, others.length + 1);
    session.socket = socket;
    before?.close(UNKNOWN_ERROR);
  }
}

function send(socket: WebSocket | null, frame: object): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(frame));
}
