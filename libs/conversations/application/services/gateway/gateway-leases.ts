import type { GatewayState, KeptMessage } from './platform-gateway.js';

export interface GatewayChannel {
  readonly channelId: string;
  readonly organizationId: string;
}

/** A channel as its holder sees it. */
export interface HeldGateway {
  readonly active: boolean;
  /** Sealed. */
  readonly credentials: string;
  readonly state: GatewayState | null;
}

/** Who of the workers keeps a channel's connection: one at a time, until its lease ends. */
export abstract class GatewayLeases {
  /** The active channels of these platforms that nobody holds, of all practices. */
  abstract free(platforms: readonly string[]): Promise<GatewayChannel[]>;

  /** @returns null when another was faster, or the channel is not active any more */
  abstract claim(channel: GatewayChannel, holder: string, leaseMs: number): Promise<HeldGateway | null>;

  /**
   * Holds on, and remembers the state unless it is undefined.
   *
   * @returns null when the lease was lost to another
   */
  abstract keep(
    channel: GatewayChannel,
    holder: string,
    leaseMs: number,
    state?: GatewayState,
  ): Promise<HeldGateway | null>;

  /** Lets go, with the state from which the next goes on; undefined leaves it as it is, null forgets it. */
  abstract release(
    channel: GatewayChannel,
    holder: string,
    state: GatewayState | null | undefined,
  ): Promise<void>;

  /** The threads of a channel, the lately active first. */
  abstract threads(channel: GatewayChannel): Promise<string[]>;

  /** The last fifty messages of a thread, the newest first. */
  abstract messages(channel: GatewayChannel, threadKey: string): Promise<KeptMessage[]>;
}
