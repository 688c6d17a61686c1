import { type CurrentContext, DomainError, type Mediator } from '#kernel';
import type { Log } from '#platform/telemetry/log';
import { RecordConnection } from '../../commands/record-connection/record-connection.command.js';
import type { ChannelCredentials } from '../channel-credentials.js';
import type { InboundDoor, OpenChannel } from '../inbox/inbound-door.js';
import type { MessagingPlatform } from '../messaging-platform.js';
import type { GatewayChannel, GatewayLeases, HeldGateway } from './gateway-leases.js';
import type { GatewayTimes } from './gateway-times.js';
import { pause } from './pause.js';
import { CHANNEL_CLOSED, type GatewayState, type PlatformGateway } from './platform-gateway.js';

const PART = 'conversations.gateway';

/** What a seat works with; the same for all of a worker. */
export interface GatewayTools {
  readonly leases: GatewayLeases;
  readonly credentials: ChannelCredentials;
  readonly door: InboundDoor;
  readonly mediator: Mediator;
  readonly contexts: CurrentContext;
  readonly log: Log;
  readonly times: GatewayTimes;
}

/**
 * A worker's hold on one channel: keeps its lease and, while that lasts, its connection. The connection is ended before the
 * lease, so that there are never two.
 */
export class GatewaySeat {
  private readonly over = new AbortController();
  private sealed: string;
  private state: GatewayState | null;
  private unsaved = false;
  private change = new AbortController();
  /** Aborted when the state is to be saved before its time. */
  private due = new AbortController();
  private deadline?: NodeJS.Timeout;

  /** @param claimedAt when the claim was sent, by `performance.now()` */
  constructor(
    private readonly tools: GatewayTools,
    private readonly channel: GatewayChannel,
    private readonly holder: string,
    private readonly platform: MessagingPlatform,
    private readonly gateway: PlatformGateway,
    held: HeldGateway,
    claimedAt: number,
  ) {
    this.sealed = held.credentials;
    this.state = held.state;
    this.until(claimedAt);
  }

  /** Resolves when the connection has ended and the lease is let go. */
  async run(): Promise<void> {
    const kept = this.keep();
    try {
      while (!this.over.signal.aborted) await this.connect();
    } catch (err) {
      this.tools.log.error('a gateway stopped', { err, channelId: this.channel.channelId });
      // What it failed by is not over at once; whoever holds the channel next fails the same way.
      await pause(this.tools.times.lookMs, this.over.signal);
    }
    this.over.abort();
    await kept;
    clearTimeout(this.deadline);
    await this.letGo();
  }

  stop(): void {
    this.over.abort();
  }

  private async connect(): Promise<void> {
    const { credentials, contexts, mediator, leases, log } = this.tools;
    const { channelId, organizationId } = this.channel;
    this.change = new AbortController();
    const changed = AbortSignal.any([this.over.signal, this.change.signal]);
    const opened = credentials.open(this.platform, channelId, this.sealed);
    const channel = { channelId, organizationId, platform: this.platform, credentials: opened };
    const refusal = await this.gateway.run({
      credentials: opened,
      state: this.state,
      signal: changed,
      receive: (rawBody) => this.receive(channel, rawBody, changed),
      remember: (state) => {
        // From the first on whoever comes after this worker must know that there was one.
        if (this.state === null) this.due.abort();
        this.state = state;
        this.unsaved = true;
      },
      threads: () => leases.threads(this.channel),
      messages: (thread) => leases.messages(this.channel, thread),
    });
    if (refusal === null || changed.aborted) return;
    log.warn('a platform refused a gateway', { channelId, code: refusal });
    await contexts.asSystem(PART, organizationId, () =>
      mediator.send(new RecordConnection({ channelId, account: null, failure: refusal })),
    );
    // Asking on would only be refused: until the channel has other credentials there is nothing to do.
    await new Promise<void>((resolve) => {
      if (changed.aborted) resolve();
      else changed.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** An event that the database cannot take now waits for it, and those after it; one that nobody can read is left out. */
  private async receive(channel: OpenChannel, rawBody: Buffer, signal: AbortSignal): Promise<void> {
    const { contexts, door, log, times } = this.tools;
    const { channelId, organizationId } = channel;
    for (;;) {
      signal.throwIfAborted();
      try {
        return await contexts.asSystem(PART, organizationId, () => door.take(channel, rawBody));
      } catch (err) {
        if (err instanceof DomainError && err.kind === 'invalid')
          return log.error('an event of a gateway cannot be read', { channelId, code: err.code });
        log.warn('an event of a gateway waits to be stored', { err, channelId });
        await pause(times.pauseMs, signal);
      }
    }
  }

  private async keep(): Promise<void> {
    const { leases, log, times } = this.tools;
    const { signal } = this.over;
    for (;;) {
      await pause(times.leaseMs / 4, AbortSignal.any([signal, this.due.signal]));
      if (signal.aborted) return;
      this.due = new AbortController();
      const [askedAt, state] = [performance.now(), this.unsaved ? this.state : null];
      this.unsaved = false;
      try {
        const held = await leases.keep(this.channel, this.holder, times.leaseMs, state ?? undefined);
        if (!held) return this.over.abort();
        if (!held.active) return this.over.abort(CHANNEL_CLOSED);
        this.until(askedAt);
        if (held.credentials !== this.sealed) {
          this.sealed = held.credentials;
          this.change.abort();
        }
      } catch (err) {
        this.unsaved ||= state !== null;
        log.warn('the lease of a gateway could not be renewed', { err, channelId: this.channel.channelId });
      }
    }
  }

  /** Ends the connection in time, whatever becomes of the database: a fifth of the lease is left to close it. */
  private until(heldSince: number): void {
    clearTimeout(this.deadline);
    const left = heldSince + this.tools.times.leaseMs * 0.8 - performance.now();
    this.deadline = setTimeout(() => this.over.abort(), left);
  }

  private async letGo(): Promise<void> {
    const closed = this.over.signal.reason === CHANNEL_CLOSED;
    try {
      await this.tools.leases.release(this.channel, this.holder, closed ? null : (this.state ?? undefined));
    } catch (err) {
      this.tools.log.warn('a gateway waits for the end of its lease', {
        err,
        channelId: this.channel.channelId,
      });
    }
  }
}
