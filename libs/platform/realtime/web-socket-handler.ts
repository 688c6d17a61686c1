import type { Actor } from '#kernel';
import type { RealtimeSocket } from './realtime-socket.js';
import type { UpgradeRequest } from './upgrade-request.js';

/** Who is at the other end of a socket. A context may add what it needs. */
export interface SocketSubject {
  /** Sockets of one key are counted together. */
  readonly key: string;
  readonly organizationId: string;
  readonly actor: Actor;
  /** When what proved the identity loses its force; the socket is closed with 4401 then. */
  readonly expiresAt?: Date;
}

export interface WebSocketLimits {
  /** The longest message a client may send, in bytes; 16 KiB unless told. */
  readonly messageBytes?: number;
  /** Sockets one subject may have open in one process; 8 unless told. */
  readonly socketsPerSubject?: number;
  /** Messages a client may send in ten seconds; 50 unless told. */
  readonly messagesPerTenSeconds?: number;
}

/** What a context does with the sockets of one path. Each call runs in a context of its own, in the name of the subject. */
export interface WebSocketHandler<S extends SocketSubject = SocketSubject> {
  readonly limits?: WebSocketLimits;

  /** Pages of all origins may connect; who may is then up to the handler. */
  readonly anyOrigin?: true;

  /**
   * Finds out who asks, before the upgrade. Null: the first message will tell (`signIn`).
   * @throws DomainError refuses the upgrade with a problem document
   */
  authenticate(request: UpgradeRequest): Promise<S | null>;

  /**
   * Finds out from the first message who it is; it must come within five seconds.
   * @throws DomainError closes the socket: 4401 when not known, 4403 for every other reason
   */
  signIn?(text: string, request: UpgradeRequest): Promise<S>;

  opened(socket: RealtimeSocket<S>, subject: S): Promise<void> | void;

  /**
   * Messages of one socket come one after the other.
   * @throws DomainError is answered as `{type: 'error', code, message}`; any other error closes the socket with 1011
   */
  message(socket: RealtimeSocket<S>, text: string): Promise<void> | void;

  /** Only for a socket that was `opened`. */
  closed?(socket: RealtimeSocket<S>): void;
}
