import { newId } from '#kernel';
import { DEFAULT_DIMSE_LIMITS } from '#platform/dimse/dimse-limits';
import type { DimseHandler } from '#platform/dimse/dimse-operation';
import { DimseServer } from '#platform/dimse/dimse-server';
import { GatewayDoors } from '#platform/gateway/gateway-doors';
import { GatewayModule } from '#platform/gateway/gateway.module';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { freePort } from '#test/support/free-port';
import { rewriteElements } from '../infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingAdminModule } from '../presentation/admin/imaging-admin.module.js';
import { ImagingGatewayModule } from '../presentation/gateway/imaging-gateway.module.js';
import { accessRecords, AccessRecordsModule } from './access-records.js';
import { ctSmall } from './ct-small.js';
import { type CallOptions, DimsePeer } from './dimse-peer.js';
import { FrontDesk } from './front-desk.js';
import { PracticeModule } from './practice.js';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
/** What its front desk, which manages the DICOM network too, may do. */
export const PERMISSIONS = [
  'dicom.manage',
  'orders.read',
  'orders.create',
  'orders.manage',
  'patients.read',
  'patients.manage',
];

/** The gateway with one practice at a time, and its peers. */
export class DimsePractice {
  organization = '';
  aeTitle = '';
  private number = 0;
  private readonly peers: DimsePeer[] = [];
  private readonly servers: DimseServer[] = [];

  private constructor(
    readonly app: ContextsApp,
    readonly port: number,
    public desk: FrontDesk,
  ) {}

  static async start(): Promise<DimsePractice> {
    const port = await freePort();
    const modules = [
      AccessRecordsModule,
      PracticeModule,
      GatewayModule,
      ImagingAdminModule,
      ImagingGatewayModule,
    ];
    const app = await startContexts(modules, { DIMSE_PORT: String(port) });
    await app.get(GatewayDoors).open();
    return new DimsePractice(app, port, new FrontDesk(app.anonymous));
  }

  async stop(): Promise<void> {
    await this.app.get(GatewayDoors).close(0);
    await this.app.stop();
  }

  /** A new practice, with an AE title and without peers. */
  async open(): Promise<void> {
    this.organization = newId();
    this.aeTitle = this.nextTitle('NODE');
    this.desk = new FrontDesk(this.app.as(this.organization, PERMISSIONS));
    expect(await this.desk.change('/v1/dicom/node', { aeTitle: this.aeTitle }, 0, 'PUT')).toBe(204);
    accessRecords.length = 0;
  }

  /** Ends what peers left open. */
  async close(): Promise<void> {
    await Promise.all(this.peers.splice(0).map((peer) => peer.release()));
    await Promise.all(this.servers.splice(0).map((server) => server.stop(0)));
  }

  nextTitle(kind: string): string {
    this.number += 1;
    return `${kind}${this.number}`;
  }

  /** A peer that is known and may do this; calls at once. */
  async peer(may: object, options: CallOptions = {}): Promise<DimsePeer> {
    const calling = this.nextTitle('PEER');
    await this.desk.add('/v1/dicom/peers', { aeTitle: calling, ...may });
    return this.call(calling, options);
  }

  async call(calling: string, options: CallOptions = {}): Promise<DimsePeer> {
    const peer = await DimsePeer.call(this.port, calling, { called: this.aeTitle, ...options });
    this.peers.push(peer);
    return peer;
  }

  /** Another application that receives images, known as a peer that may be sent some. */
  async destination(syntaxes: readonly string[]): Promise<{ title: string; received: Buffer[] }> {
    const received: Buffer[] = [];
    const handler: DimseHandler = async ({ dataSet, respond, command }) => {
      received.push((await dataSet?.gather(10_000_000)) ?? Buffer.alloc(0));
      await respond({ status: 0, affectedSopInstanceUid: command.affectedSopInstanceUid ?? '' });
    };
    const server = new DimseServer({
      limits: DEFAULT_DIMSE_LIMITS,
      maxAssociations: 4,
      maxAssociationsPerAddress: 4,
      negotiate: (request) =>
        Promise.resolve({
          contexts: request.contexts.map(({ id, transferSyntaxes }) => {
            const transferSyntax = transferSyntaxes.find((uid) => syntaxes.includes(uid));
            return { id, result: transferSyntax ? 0 : 4, transferSyntax: transferSyntax ?? '' };
          }),
          handler,
        }),
    });
    this.servers.push(server);
    const title = this.nextTitle('DEST');
    const port = await server.listen('127.0.0.1', 0);
    await this.desk.add('/v1/dicom/peers', { aeTitle: title, host: '127.0.0.1', port, mayRetrieve: true });
    return { title, received };
  }

  /** Three instances of two series of one study, and another patient's. */
  async someStudies(): Promise<void> {
    const scanner = await this.peer({ mayStore: true }, { storage: { [CT]: [EXPLICIT] } });
    const other = { StudyInstanceUID: '1.7.2', PatientID: 'OTHER', PatientName: 'Other^One' };
    const copies: Record<string, string>[] = [
      {
        SOPInstanceUID: '1.9.1',
        InstanceNumber: '1',
        SpecificCharacterSet: 'ISO_IR 100',
        PatientName: 'Müller^Anna',
      },
      { SOPInstanceUID: '1.9.2', InstanceNumber: '2' },
      { SOPInstanceUID: '1.9.3', SeriesInstanceUID: '1.8.2', InstanceNumber: '3' },
      { SOPInstanceUID: '1.9.4', SeriesInstanceUID: '1.8.3', ...other },
    ];
    for (const values of copies) expect(await scanner.store(rewriteElements(ctSmall.bytes, values))).toBe(0);
  }
}
