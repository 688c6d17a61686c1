import type { RawData, WebSocket } from 'ws';
import { DomainError, newId } from '#kernel';
import { MessageBudget } from './message-budget.js';
import type { RealtimeSocket } from './realtime-socket.js';
import type { SessionHost } from './session-host.js';
import type { SocketSubject, WebSocketHandler } from './web-socket-handler.js';
import type { UpgradeRequest } from './upgrade-request.js';

const SIGN_IN_MS = 5_000;
/** More than this unread by the client: it is too slow, or gone. */
const MOST_BUFFERED_BYTES = 256 * 1024;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const CLOSE = { unsupported: 1003, policy: 1008, unexpected: 1011, signIn: 4401, forbidden: 4403 } as const;

/** One socket from its upgrade to its end: signs in, hands messages on one after the other, and cleans up. */
export class SocketSession<S extends SocketSubject> implements RealtimeSocket<S> {
  readonly id = newId();
  /** False after a ping that no pong has answered yet. */
  alive = true;
  private known?: S;
  private isOpen = false;
  private work: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private readonly budget: MessageBudget;
  private readonly subscriptions = new Map<string, Promise<() => void>>();
  private isOver = false;
  private endings: (() => void)[] = [];

  constructor(
    private readonly socket: WebSocket,
    private readonly handler: WebSocketHandler<S>,
    private readonly request: UpgradeRequest,
    private readonly host: SessionHost,
  ) {
    this.budget = new MessageBudget(handler.limits?.messagesPerTenSeconds ?? 50);
    socket.on('message', (data, isBinary) => this.received(data, isBinary));
    socket.on('pong', () => (this.alive = true));
    // A broken frame or an oversized message: ws closes the socket with the right code by itself.
    socket.on('error', () => undefined);
    socket.once('close', () => this.ended());
  }

  /** Begins with the subject that the upgrade showed, or waits for the message that tells. */
  start(subject: S | null): void {
    if (subject) this.enqueue(() => this.open(subject));
    else this.timer = setTimeout(() => this.close(CLOSE.signIn, 'sign in first'), SIGN_IN_MS).unref();
  }

  get subject(): S {
    if (!this.known) throw new Error('This socket has not signed in.');
    return this.known;
  }

  send(message: object): void {
    this.sendText(JSON.stringify(message));
  }

  async subscribe(topic: string): Promise<void> {
    if (!this.isOpen) return;
    const known = this.subscriptions.get(topic);
    const subscription =
      known ?? this.host.subscribe(this.subject.organizationId, topic, (text) => this.sendText(text));
    this.subscriptions.set(topic, subscription);
    await subscription;
  }

  unsubscribe(topic: string): void {
    const subscription = this.subscriptions.get(topic);
    this.subscriptions.delete(topic);
    subscription?.then(
      (end) => end(),
      () => undefined,
    );
  }

  whenEnded(work: () => void): void {
    if (this.isOver) work();
    else this.endings.push(work);
  }

  close(code = 1000, reason = ''): void {
    this.socket.close(code, reason);
  }

  terminate(): void {
    this.socket.terminate();
  }

  ping(): void {
    this.alive = false;
    this.socket.ping();
  }

  private received(data: RawData, isBinary: boolean): void {
    this.alive = true;
    if (isBinary) return this.close(CLOSE.unsupported, 'text only');
    if (!this.budget.take()) return this.close(CLOSE.policy, 'too many messages');
    // Whole in one buffer: that is the socket's binaryType.
    const text = (data as Buffer).toString('utf8');
    // Nothing more is read until this is done; the few messages that were read already wait in line.
    this.socket.pause();
    this.enqueue(() => this.handle(text));
    this.enqueue(() => Promise.resolve(this.socket.resume()));
  }

  private async handle(text: string): Promise<void> {
    if (!this.known) return this.signIn(text);
    try {
      await this.host.run(this.known, this.request, () => this.handler.message(this, text));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.send({ type: 'error', code: error.code, message: error.message });
    }
  }

  private async signIn(text: string): Promise<void> {
    clearTimeout(this.timer);
    await this.open(await this.host.run(null, this.request, () => this.handler.signIn!(text, this.request)));
  }

  private async open(subject: S): Promise<void> {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.host.enter(subject, this.handler);
    this.known = subject;
    this.isOpen = true;
    if (subject.expiresAt) {
      const left = Math.min(subject.expiresAt.getTime() - Date.now(), LONGEST_TIMER_MS);
      this.timer = setTimeout(() => this.close(CLOSE.signIn, 'sign in again'), Math.max(0, left)).unref();
    }
    await this.host.run(subject, this.request, () => this.handler.opened(this, subject));
  }

  private sendText(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(text);
    if (this.socket.bufferedAmount > MOST_BUFFERED_BYTES) {
      this.host.dropped('slow');
      this.socket.terminate();
    }
  }

  private enqueue(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((error: unknown) => this.giveUp(error));
  }

  /** Who may not come in is told so; after a failure that nobody expected, what the client believes may be wrong. */
  private giveUp(error: unknown): void {
    if (error instanceof DomainError) {
      this.close(error.kind === 'unauthenticated' ? CLOSE.signIn : CLOSE.forbidden, error.code);
    } else {
      this.host.failed(error);
      this.close(CLOSE.unexpected, 'unexpected error');
    }
  }

  private ended(): void {
    clearTimeout(this.timer);
    this.isOver = true;
    for (const work of this.endings) work();
    this.host.ended(this);
    if (!this.isOpen || !this.known) return;
    this.isOpen = false;
    for (const topic of [...this.subscriptions.keys()]) this.unsubscribe(topic);
    this.host.leave(this.known);
    this.handler.closed?.(this);
  }
}
