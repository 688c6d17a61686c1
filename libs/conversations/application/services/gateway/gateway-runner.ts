import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CurrentContext, Mediator, newId } from '#kernel';
import { Log } from '#platform/telemetry/log';
import { ChannelCredentials } from '../channel-credentials.js';
import { InboundDoor } from '../inbox/inbound-door.js';
import { MessagingPlatforms } from '../messaging-platforms.js';
import { type GatewayChannel, GatewayLeases } from './gateway-leases.js';
import { GatewaySeat, type GatewayTools } from './gateway-seat.js';
import { GatewayTimes } from './gateway-times.js';
import { pause } from './pause.js';
import type { PlatformGateway } from './platform-gateway.js';
import { PlatformGateways } from './platform-gateways.js';

/**
 * Keeps the connections of the platforms that want one: takes each channel that no other worker holds, lets go of those
 * that are disabled, and of all when the process ends.
 */
@Injectable()
export class GatewayRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly holder = newId();
  private readonly stopping = new AbortController();
  private readonly seats = new Map<string, { readonly seat: GatewaySeat; readonly done: Promise<void> }>();
  private readonly tools: GatewayTools;
  private looking?: Promise<void>;

  constructor(
    private readonly leases: GatewayLeases,
    private readonly gateways: PlatformGateways,
    private readonly platforms: MessagingPlatforms,
    credentials: ChannelCredentials,
    door: InboundDoor,
    mediator: Mediator,
    contexts: CurrentContext,
    private readonly log: Log,
    private readonly times: GatewayTimes,
  ) {
    this.tools = { leases, credentials, door, mediator, contexts, log, times };
  }

  /** The channels whose connection this worker keeps. */
  get channels(): string[] {
    return [...this.seats.keys()];
  }

  onApplicationBootstrap(): void {
    this.looking = this.look();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.looking;
    for (const { seat } of this.seats.values()) seat.stop();
    await Promise.all([...this.seats.values()].map(({ done }) => done));
  }

  private async look(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        for (const gateway of this.gateways.all())
          for (const channel of await this.leases.free([gateway.key]))
            if (!signal.aborted && !this.seats.has(channel.channelId)) await this.take(channel, gateway);
      } catch (err) {
        this.log.warn('channels without a connection could not be looked for', { err });
      }
      await pause(this.times.lookMs, signal);
    }
  }

  private async take(channel: GatewayChannel, gateway: PlatformGateway): Promise<void> {
    const { channelId } = channel;
    const claimedAt = performance.now();
    const held = await this.leases.claim(channel, this.holder, this.times.leaseMs);
    if (!held) return;
    const platform = this.platforms.get(gateway.key);
    const seat = new GatewaySeat(this.tools, channel, this.holder, platform, gateway, held, claimedAt);
    const done = seat.run().finally(() => this.seats.delete(channelId));
    this.seats.set(channelId, { seat, done });
  }
}
