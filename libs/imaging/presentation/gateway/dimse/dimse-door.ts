import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import type { Negotiation } from '#platform/dimse/accept-association';
import { DEFAULT_DIMSE_LIMITS } from '#platform/dimse/dimse-limits';
import { DimseServer } from '#platform/dimse/dimse-server';
import { type AssociateRequest, REJECTION } from '#platform/dimse/pdu/association-terms';
import type { PeerConnection } from '#platform/gateway/connection-server';
import { type GatewayDoor, GatewayDoors } from '#platform/gateway/gateway-doors';
import { PeerTls } from '#platform/gateway/peer-tls';
import { Log } from '#platform/telemetry/log';
import { answerContexts } from './answer-contexts.js';
import { DimseServices } from './dimse-services.js';
import { DimseTelemetry } from './dimse-telemetry.js';
import { answerExtended, relationalOf } from './extended-negotiation.js';
import { PeerDirectory } from './peer-directory.js';

/** Where DICOM peers call: knows who they are, and hands what they ask to the services. */
@Injectable()
export class DimseDoor implements GatewayDoor, OnModuleInit {
  readonly name = 'DIMSE';
  private readonly server: DimseServer;

  constructor(
    private readonly settings: Settings,
    private readonly doors: GatewayDoors,
    private readonly directory: PeerDirectory,
    private readonly services: DimseServices,
    private readonly telemetry: DimseTelemetry,
    private readonly log: Log,
  ) {
    const { maxAssociations, maxAssociationsPerPeer, idleMs, pduBytes } = settings.dimse;
    this.server = new DimseServer({
      limits: { ...DEFAULT_DIMSE_LIMITS, idleMs, pduBytes },
      maxAssociations,
      maxAssociationsPerAddress: maxAssociationsPerPeer,
      negotiate: (request, peer) => this.negotiate(request, peer),
      accepted: (association, peer) => this.telemetry.accepted(association, peer),
    });
  }

  onModuleInit(): void {
    this.doors.register(this);
  }

  async open(): Promise<void> {
    const { host, port, tlsPort } = this.settings.dimse;
    await this.server.listen(host, port);
    const tls = await new PeerTls(this.settings.dimse).certificates();
    if (tlsPort !== undefined && tls) await this.server.listen(host, tlsPort, tls);
    this.log.named('dimse').info('listening for DICOM peers', { host, port, tlsPort });
  }

  isOpen(): boolean {
    return this.server.isListening;
  }

  close(withinMs: number): Promise<void> {
    return this.server.stop(withinMs);
  }

  private async negotiate(request: AssociateRequest, connection: PeerConnection): Promise<Negotiation> {
    const { calledAeTitle: called, callingAeTitle: calling } = request;
    try {
      const organizationId = await this.directory.organizationOf(called);
      if (organizationId === null) {
        this.telemetry.refused(request, connection, 'the called AE title is not known');
        return { rejection: REJECTION.calledAeTitleNotRecognized };
      }
      const known = await this.directory.recognize(organizationId, { calling, called }, connection.address);
      if (!known) {
        this.telemetry.refused(request, connection, 'the peer is not known, or may not call from there');
        return { rejection: REJECTION.callingAeTitleNotRecognized };
      }
      const extended = answerExtended(request.user.extended);
      const session = { ...known, relational: relationalOf(extended) };
      return {
        ...answerContexts(request, known.peer),
        extended,
        handler: (operation) => this.services.serve(operation, session),
      };
    } catch (error) {
      // the database, most likely: the peer may try again later
      this.log.named('dimse').error('an association could not be negotiated', { err: error });
      return { rejection: REJECTION.temporaryCongestion };
    }
  }
}
