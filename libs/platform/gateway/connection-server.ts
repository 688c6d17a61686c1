import type { Server, Socket } from 'node:net';
import type { TlsCertificates } from './peer-tls.js';
import { openServer } from './open-server.js';

/** Whose connection it is. */
export interface PeerConnection {
  readonly address: string;
  readonly secure: boolean;
}

export interface ConnectionLimits {
  /** Connections at once, of all peers and of one address. */
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
  /** How long a TLS handshake may take. */
  readonly handshakeMs: number;
}

/** What is spoken on the connections. */
export interface ConnectionProtocol {
  /** Speaks with a peer; resolves when the connection is closed. Must not reject. */
  serve(socket: Socket, peer: PeerConnection): Promise<void>;
  /** Ends conversations because the server stops: those where nothing runs (asked again and again), at last all. */
  end(which: 'idle' | 'all'): void;
}

const POLL_MS = 50;

/** Takes connections on one or more ports, no more than it should, and hands them to a protocol. */
export class ConnectionServer {
  private readonly servers: Server[] = [];
  private readonly sockets = new Map<Socket, string>();
  private serving = 0;
  private stopping = false;

  constructor(
    private readonly limits: ConnectionLimits,
    private readonly protocol: ConnectionProtocol,
  ) {}

  /** Whether it listens. */
  get isListening(): boolean {
    return this.servers.length > 0 && this.servers.every((server) => server.listening);
  }

  /** Whether it takes nothing new any more. */
  get isStopping(): boolean {
    return this.stopping;
  }

  /** Connections that are open. */
  get count(): number {
    return this.sockets.size;
  }

  /** Connections of one address that are open. */
  countOf(address: string): number {
    return [...this.sockets.values()].filter((each) => each === address).length;
  }

  /** Listens; answers the port, which the system chooses for 0. */
  async listen(host: string, port: number, tls?: TlsCertificates): Promise<number> {
    const { handshakeMs } = this.limits;
    const opened = await openServer({ host, port, tls, handshakeMs }, (server) => {
      // connections count from the first byte on: a TLS handshake is work, too, and can be left hanging
      server.on('connection', (socket: Socket) => this.admit(socket));
      server.on('tlsClientError', () => undefined);
      server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => void this.serve(socket, !!tls));
    });
    this.servers.push(opened.server);
    return opened.port;
  }

  /** Takes no more connections, lets what runs finish within the time, and closes the rest. */
  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    const closed = this.servers.map((server) => new Promise((resolve) => server.close(resolve)));
    const last = setTimeout(() => {
      this.protocol.end('all');
      this.closeAll();
    }, withinMs);
    const poll = setInterval(() => this.dismiss(), POLL_MS);
    this.dismiss();
    await Promise.all(closed);
    clearTimeout(last);
    clearInterval(poll);
  }

  private dismiss(): void {
    this.protocol.end('idle');
    // those that are left have not got as far as to be served
    if (this.serving === 0) this.closeAll();
  }

  private closeAll(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  private admit(socket: Socket): void {
    const { maxConnections, maxConnectionsPerAddress } = this.limits;
    const address = socket.remoteAddress ?? '';
    socket.on('error', () => undefined);
    if (this.stopping || this.count >= maxConnections || this.countOf(address) >= maxConnectionsPerAddress) {
      socket.destroy();
      return;
    }
    this.sockets.set(socket, address);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private async serve(socket: Socket, secure: boolean): Promise<void> {
    if (socket.destroyed) return;
    socket.on('error', () => undefined);
    this.serving += 1;
    await this.protocol.serve(socket, { address: socket.remoteAddress ?? '', secure });
    this.serving -= 1;
  }
}
