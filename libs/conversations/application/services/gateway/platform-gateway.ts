import type { PlatformKey } from '../../../domain/platform-key.js';

/** Where a connection stands, in the words of its platform; JSON. */
export type GatewayState = Readonly<Record<string, unknown>>;

/** Why a connection was ended when its channel is no more: nobody will go on from its state. */
export const CHANNEL_CLOSED = Symbol('channel closed');

/** A message of a thread as it is kept: neither unsent nor taken back. */
export interface KeptMessage {
  /** The platform's id of it. */
  readonly id: string;
  /** Whether the person wrote it. */
  readonly received: boolean;
  /** The sign that the person put on it. */
  readonly emoji: string | null;
}

/** What a gateway is given by the worker that holds its channel. */
export interface GatewayLine<Credentials = unknown> {
  readonly credentials: Credentials;
  /** What was remembered last, perhaps by another worker; null at the first time. */
  readonly state: GatewayState | null;
  /** Aborted when another worker may go on, or, for the reason CHANNEL_CLOSED, nobody. */
  readonly signal: AbortSignal;
  /**
   * Stores what the platform told, in the form that its adapter's `normalise` takes. Resolves when it is committed, or can
   * never be read; rejects only when the signal is aborted.
   */
  receive(rawBody: Buffer): Promise<void>;
  /** From here a later connection goes on. To be called only for what was received and committed. */
  remember(state: GatewayState): void;
  /** The channel's known threads, those that were lately active first. */
  threads(): Promise<readonly string[]>;
  /** The last messages of a thread, the newest first. */
  messages(thread: string): Promise<readonly KeptMessage[]>;
}

/** A platform that tells of events over a connection that we keep open, one a channel. */
export abstract class PlatformGateway<Credentials = unknown> {
  abstract readonly key: PlatformKey;

  /**
   * Keeps the connection until the signal is aborted, and connects again by itself. It has ended when this resolves.
   *
   * @returns null when it was told to end; a code when the platform refuses us for good
   */
  abstract run(line: GatewayLine<Credentials>): Promise<string | null>;
}
