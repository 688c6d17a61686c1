import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { type GatewayDoor, GatewayDoors } from '#platform/gateway/gateway-doors';
import { PeerTls } from '#platform/gateway/peer-tls';
import { MllpServer } from '#platform/hl7/mllp-server';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { Hl7Services } from './hl7-services.js';

/** A message of a hospital system comes in one go; a minute is for the slowest of lines. */
const MESSAGE_MS = 60_000;

/** Where hospital systems send HL7 messages (MLLP); there is none unless the settings name a port. */
@Injectable()
export class Hl7Door implements GatewayDoor, OnModuleInit {
  readonly name = 'HL7';
  private readonly server: MllpServer;

  constructor(
    private readonly settings: Settings,
    private readonly doors: GatewayDoors,
    services: Hl7Services,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    const { maxConnections, maxConnectionsPerPeer, maxMessageBytes, idleMs } = settings.hl7;
    this.server = new MllpServer({
      maxMessageBytes,
      maxConnections,
      maxConnectionsPerAddress: maxConnectionsPerPeer,
      idleMs,
      messageMs: MESSAGE_MS,
      answer: (message, connection) => services.answer(message, connection),
    });
    metrics.gauge('hl7_connections', 'Connections for HL7 messages that are open', [], (gauge) =>
      gauge.set(this.server.count),
    );
  }

  onModuleInit(): void {
    const { port, tlsPort } = this.settings.hl7;
    if (port !== undefined || tlsPort !== undefined) this.doors.register(this);
  }

  async open(): Promise<void> {
    const { host, port, tlsPort } = this.settings.hl7;
    if (port !== undefined) await this.server.listen(host, port);
    const tls = await new PeerTls(this.settings.hl7).certificates();
    if (tlsPort !== undefined && tls) await this.server.listen(host, tlsPort, tls);
    this.log.named('hl7').info('listening for HL7 messages', { host, port, tlsPort });
  }

  isOpen(): boolean {
    return this.server.isListening;
  }

  close(withinMs: number): Promise<void> {
    return this.server.stop(withinMs);
  }
}
