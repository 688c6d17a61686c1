import type { Socket } from 'node:net';
import { ConnectionServer, type PeerConnection } from '#platform/gateway/connection-server';
import type { TlsCertificates } from '#platform/gateway/peer-tls';
import { acceptAssociation, type Negotiation } from './accept-association.js';
import type { Association } from './association.js';
import type { DimseLimits } from './dimse-limits.js';
import { type AssociateRequest, REJECTION } from './pdu/association-terms.js';

/** Connections that one address may have beyond its associations: they are told why they get none. */
const REFUSABLE = 2;

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
  private readonly connections: ConnectionServer;
  /** Connections that have no association yet. */
  private readonly waiting = new Set<Socket>();
  private readonly associations = new Set<Association>();

  constructor(private readonly options: DimseServerOptions) {
    this.connections = new ConnectionServer(
      {
        maxConnections: options.maxAssociations * 2,
        maxConnectionsPerAddress: options.maxAssociationsPerAddress + REFUSABLE,
        handshakeMs: options.limits.artimMs,
      },
      { serve: (socket, peer) => this.serve(socket, peer), end: (which) => this.end(which) },
    );
  }

  /** Associations that are open. */
  get count(): number {
    return this.associations.size;
  }

  /** Whether it listens. */
  get isListening(): boolean {
    return this.connections.isListening;
  }

  /** Listens; answers the port, which the system chooses for 0. */
  listen(host: string, port: number, tls?: TlsCertificates): Promise<number> {
    return this.connections.listen(host, port, tls);
  }

  /** Takes no more connections, lets what runs finish within the time, and closes the rest. */
  stop(withinMs: number): Promise<void> {
    return this.connections.stop(withinMs);
  }

  /** Associations where nothing runs are aborted: there is no other way for an acceptor to end them (PS3.8, 7.2). */
  private end(which: 'idle' | 'all'): void {
    for (const association of this.associations)
      if (which === 'all' || association.isIdle) association.abort();
    for (const socket of this.waiting) socket.destroy();
  }

  private async serve(socket: Socket, peer: PeerConnection): Promise<void> {
    this.waiting.add(socket);
    const association = await acceptAssociation(socket, this.options.limits, (request) =>
      this.judge(request, peer),
    );
    this.waiting.delete(socket);
    if (!association) return;
    this.associations.add(association);
    this.options.accepted?.(association, peer);
    const over = (): boolean => this.associations.delete(association);
    await association.ended.then(over, over);
  }

  private async judge(request: AssociateRequest, peer: PeerConnection): Promise<Negotiation> {
    const { maxAssociations, maxAssociationsPerAddress, negotiate } = this.options;
    const ofAddress = this.connections.countOf(peer.address);
    if (this.associations.size >= maxAssociations || ofAddress > maxAssociationsPerAddress)
      return { rejection: REJECTION.localLimitExceeded };
    return negotiate(request, peer);
  }
}
