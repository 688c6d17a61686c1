import type { Server, Socket } from 'node:net';
import type { TlsCertificates } from '#platform/gateway/load-tls';
import { openServer } from '#platform/gateway/open-server';
import { mllpFrame, MllpFramer } from './mllp-framer.js';

const HANDSHAKE_MS = 10_000;

/** Whose connection it is. */
export interface MllpConnection {
  readonly address: string;
  readonly secure: boolean;
}

export interface MllpServerOptions {
  readonly maxMessageBytes: number;
  /** Connections at once, of all peers and of one address. */
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
  /** How long a connection may be silent between messages. */
  readonly idleMs: number;
  /** How long a message may take to arrive. */
  readonly messageMs: number;
  /** Whether an address may connect. */
  readonly mayCall?: (address: string) => boolean;
  /** Answers a message, null for no answer; `close` ends the connection after it. Must not reject. */
  readonly answer: (
    message: Buffer,
    connection: MllpConnection,
  ) => Promise<{ reply: Buffer | null; close?: boolean }>;
}

/** Takes HL7 messages over MLLP: those of one connection one after the other. */
export class MllpServer {
  private readonly servers: Server[] = [];
  /** Sockets, and whether a message of theirs is being answered. */
  private readonly sockets = new Map<Socket, { address: string; busy: boolean }>();
  private stopping = false;

  constructor(private readonly options: MllpServerOptions) {}

  get isListening(): boolean {
    return this.servers.length > 0 && this.servers.every((server) => server.listening);
  }

  /** Connections that are open. */
  get count(): number {
    return this.sockets.size;
  }

  /** Listens; answers the port, which the system chooses for 0. */
  async listen(host: string, port: number, tls?: TlsCertificates): Promise<number> {
    const opened = await openServer({ host, port, tls, handshakeMs: HANDSHAKE_MS }, (server) => {
      server.maxConnections = this.options.maxConnections * 2;
      server.on('tlsClientError', () => undefined);
      server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => void this.serve(socket, !!tls));
    });
    this.servers.push(opened.server);
    return opened.port;
  }

  /** Takes no more, lets what is being answered finish within the time, and closes the rest. */
  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    const closed = this.servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const [socket, { busy }] of this.sockets) if (!busy) socket.destroy();
    const last = setTimeout(() => {
      for (const socket of this.sockets.keys()) socket.destroy();
    }, withinMs);
    await Promise.all(closed);
    clearTimeout(last);
  }

  private admit(address: string): boolean {
    const { maxConnections, maxConnectionsPerAddress, mayCall } = this.options;
    const ofAddress = [...this.sockets.values()].filter((each) => each.address === address).length;
    if (this.stopping || this.sockets.size >= maxConnections || ofAddress >= maxConnectionsPerAddress)
      return false;
    return mayCall?.(address) ?? true;
  }

  private async serve(socket: Socket, secure: boolean): Promise<void> {
    const address = socket.remoteAddress ?? '';
    socket.on('error', () => undefined);
    if (!this.admit(address)) {
      socket.destroy();
      return;
    }
    const state = { address, busy: false };
    this.sockets.set(socket, state);
    const framer = new MllpFramer(this.options.maxMessageBytes);
    let patience = this.patience(socket, framer);
    try {
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        const wasOpen = framer.isOpen;
        for (const message of framer.push(chunk)) {
          clearTimeout(patience);
          state.busy = true;
          const { reply, close } = await this.options.answer(message, { address, secure });
          state.busy = false;
          if (reply) socket.write(mllpFrame(reply));
          if (close || this.stopping) {
            socket.destroySoon();
            return;
          }
          patience = this.patience(socket, framer);
        }
        // A message has a time to arrive in, however slowly its bytes come.
        if (!wasOpen || !framer.isOpen) {
          clearTimeout(patience);
          patience = this.patience(socket, framer);
        }
      }
    } catch {
      // it broke, or said what is no message: there is nobody to answer
    } finally {
      clearTimeout(patience);
      this.sockets.delete(socket);
      if (!socket.writableEnded && !socket.destroyed) socket.end();
      setTimeout(() => socket.destroy(), 1_000).unref();
    }
  }

  private patience(socket: Socket, framer: MllpFramer): NodeJS.Timeout {
    const { idleMs, messageMs } = this.options;
    return setTimeout(() => socket.destroy(), framer.isOpen ? messageMs : idleMs);
  }
}
