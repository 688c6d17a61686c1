import type { SocketSubject } from './web-socket-handler.js';

/** One client's connection, as a context sees it. */
export interface RealtimeSocket<S extends SocketSubject = SocketSubject> {
  readonly id: string;
  readonly subject: S;

  /** Sends a message as JSON. A client that reads too slowly loses its connection instead of filling our memory. */
  send(message: object): void;

  /** Passes on what is published to a topic of the subject's organization, as long as the socket lives. */
  subscribe(topic: string): Promise<void>;

  unsubscribe(topic: string): void;

  /** Runs once when the connection is over; at once when it is over already. It must not throw. */
  whenEnded(work: () => void): void;

  /** Ends the connection (RFC 6455 section 7.4; 1000 unless told). */
  close(code?: number, reason?: string): void;
}
