import type { Server, Socket } from 'node:net';
import type { TlsCertificates } from '#platform/gateway/load-tls';
import { openServer } from '#platform/gateway/open-server';
import { acceptAssociation, type Negotiation } from './accept-association.js';
import type { Association } from './association.js';
import type { DimseLimits } from './dimse-limits.js';
import { type AssociateRequest, REJECTION } from './pdu/association-terms.js';
import { shortPdus } from './pdu/short-pdus.js';

/** Whose connection it is. */
export interface PeerConnection {
  readonly address: string;
  readonly secure: boolean;
}

export interface DimseServerOptions {
  readonly limits: DimseLimits;
  /** Associations at once, of all peers and of one address. */
  readonly maxAssociations: number;
  readonly maxAssociationsPerAddress: number;
  readonly negotiate: (request: AssociateRequest, peer: PeerConnection) => Promise<Negotiation>;
  /** An association came about; `ended` tells how it ends. */
  readonly accepted?: (association: Association, peer: PeerConnection) => void;
}

/** Accepts associations on one or more ports. */
export class DimseServer {
  private readonly servers: Server[] = [];
  private readonly sockets = new Map<Socket, string>();
  private readonly associations = new Set<Association>();
  private stopping = false;

  constructor(private readonly options: DimseServerOptions) {}

  /** Associations that are open. */
  get count(): number {
    return this.associations.size;
  }

  /** Whether it listens. */
  get isListening(): boolean {
    return this.servers.length > 0 && this.servers.every((server) => server.listening);
  }

  /** Listens; answers the port, which the system chooses for 0. */
  async listen(host: string, port: number, tls?: TlsCertificates): Promise<number> {
    const handshakeMs = this.options.limits.artimMs;
    const opened = await openServer({ host, port, tls, handshakeMs }, (server) => {
      // one address's connections count from the first byte on: a TLS handshake is work, too
      server.on('connection', (socket: Socket) => this.admit(socket));
      server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => void this.serve(socket, !!tls));
      server.maxConnections = this.options.maxAssociations * 2;
    });
    this.servers.push(opened.server);
    return opened.port;
  }

  /** Takes no more connections, lets what runs finish within the time, and closes the rest. */
  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    const closed = this.servers.map((server) => new Promise((resolve) => server.close(resolve)));
    const abort = (): void => {
      for (const association of this.associations) association.abort();
      for (const socket of this.sockets.keys()) socket.destroy();
    };
    const last = setTimeout(abort, withinMs);
    const poll = setInterval(() => this.dismissIdle(), 50);
    this.dismissIdle();
    await Promise.all(closed);
    clearTimeout(last);
    clearInterval(poll);
  }

  /** Associations where nothing runs are aborted: there is no other way for an acceptor to end them (PS3.8, 7.2). */
  private dismissIdle(): void {
    for (const association of this.associations) if (association.isIdle) association.abort();
    if (this.associations.size === 0) for (const socket of this.sockets.keys()) socket.destroy();
  }

  private admit(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    this.sockets.set(socket, address);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
    const ofAddress = [...this.sockets.values()].filter((each) => each === address).length;
    if (ofAddress > this.options.maxAssociationsPerAddress + 2) socket.destroy();
  }

  private async serve(socket: Socket, secure: boolean): Promise<void> {
    if (socket.destroyed) return;
    const address = socket.remoteAddress ?? '';
    socket.on('error', () => undefined);
    const { limits } = this.options;
    const association = await acceptAssociation(socket, limits, (request) =>
      this.judge(request, { address, secure }),
    );
    if (!association) return;
    if (this.stopping) {
      socket.write(shortPdus.abort());
      socket.destroySoon();
    }
    this.associations.add(association);
    this.options.accepted?.(association, { address, secure });
    const over = (): boolean => this.associations.delete(association);
    await association.ended.then(over, over);
  }

  private async judge(request: AssociateRequest, peer: PeerConnection): Promise<Negotiation> {
    const { maxAssociations, maxAssociationsPerAddress, negotiate } = this.options;
    if (this.stopping) return { rejection: REJECTION.temporaryCongestion };
    const ofAddress = [...this.sockets.values()].filter((each) => each === peer.address).length;
    if (this.associations.size >= maxAssociations || ofAddress > maxAssociationsPerAddress)
      return { rejection: REJECTION.localLimitExceeded };
    return negotiate(request, peer);
  }
}
