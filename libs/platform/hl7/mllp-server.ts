import type { Socket } from 'node:net';
import { ConnectionServer, type PeerConnection } from '#platform/gateway/connection-server';
import type { TlsCertificates } from '#platform/gateway/peer-tls';
import { mllpFrame, MllpFramer } from './mllp-framer.js';

const HANDSHAKE_MS = 10_000;
/** How long a peer may take to close its side after we closed ours. */
const FAREWELL_MS = 1_000;

export interface MllpServerOptions {
  readonly maxMessageBytes: number;
  /** Connections at once, of all peers and of one address. */
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
  /** How long a connection may be silent between messages. */
  readonly idleMs: number;
  /** How long a message may take to arrive. */
  readonly messageMs: number;
  /** Answers a message, null for no answer; `close` ends the connection after it. Must not reject. */
  readonly answer: (
    message: Buffer,
    connection: PeerConnection,
  ) => Promise<{ reply: Buffer | null; close?: boolean }>;
}

/** Takes HL7 messages over MLLP: those of one connection one after the other. */
export class MllpServer {
  private readonly connections: ConnectionServer;
  /** Connections where no message is being answered. */
  private readonly idle = new Set<Socket>();

  constructor(private readonly options: MllpServerOptions) {
    const { maxConnections, maxConnectionsPerAddress } = options;
    this.connections = new ConnectionServer(
      { maxConnections, maxConnectionsPerAddress, handshakeMs: HANDSHAKE_MS },
      {
        serve: (socket, peer) => this.serve(socket, peer),
        end: () => this.idle.forEach((socket) => socket.destroy()),
      },
    );
  }

  get isListening(): boolean {
    return this.connections.isListening;
  }

  /** Connections that are open. */
  get count(): number {
    return this.connections.count;
  }

  /** Listens; answers the port, which the system chooses for 0. */
  listen(host: string, port: number, tls?: TlsCertificates): Promise<number> {
    return this.connections.listen(host, port, tls);
  }

  /** Takes no more, lets what is being answered finish within the time, and closes the rest. */
  stop(withinMs: number): Promise<void> {
    return this.connections.stop(withinMs);
  }

  private async serve(socket: Socket, peer: PeerConnection): Promise<void> {
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await this.converse(socket, peer).catch(() => {
      // it broke, or said what is no message: there is nobody to answer
    });
    this.idle.delete(socket);
    socket.destroySoon();
    const late = setTimeout(() => socket.destroy(), FAREWELL_MS);
    await closed;
    clearTimeout(late);
  }

  private async converse(socket: Socket, peer: PeerConnection): Promise<void> {
    const framer = new MllpFramer(this.options.maxMessageBytes);
    let patience = this.patience(socket, framer);
    this.idle.add(socket);
    try {
      // returning must not destroy it: the last answer may still be on its way
      const chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
      for await (const chunk of chunks) {
        const wasOpen = framer.isOpen;
        for (const message of framer.push(chunk)) {
          clearTimeout(patience);
          this.idle.delete(socket);
          const { reply, close } = await this.options.answer(message, peer);
          if (reply) socket.write(mllpFrame(reply));
          if (close || this.connections.isStopping) return;
          this.idle.add(socket);
          patience = this.patience(socket, framer);
        }
        // A message has a time to arrive in, however slowly its bytes come.
        if (!wasOpen || !framer.isOpen) {
          clearTimeout(patience);
          patience = this.patience(socket, framer);
        }
      }
    } finally {
      clearTimeout(patience);
    }
  }

  private patience(socket: Socket, framer: MllpFramer): NodeJS.Timeout {
    const { idleMs, messageMs } = this.options;
    return setTimeout(() => socket.destroy(), framer.isOpen ? messageMs : idleMs);
  }
}
