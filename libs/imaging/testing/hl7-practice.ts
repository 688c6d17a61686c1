import { newId } from '#kernel';
import { GatewayDoors } from '#platform/gateway/gateway-doors';
import { GatewayModule } from '#platform/gateway/gateway.module';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { FakeHis } from '#test/fakes/hl7/fake-his';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { freePort } from '#test/support/free-port';
import { ImagingAdminModule } from '../presentation/admin/imaging-admin.module.js';
import { ImagingGatewayModule } from '../presentation/gateway/imaging-gateway.module.js';
import { FrontDesk } from './front-desk.js';
import { PracticeModule } from './practice.js';

/** What its front desk, which looks after HL7 too, may do. */
export const PERMISSIONS = ['hl7.manage', 'orders.read', 'orders.manage', 'patients.read', 'patients.manage'];

/** A patient whom the hospital calls 17. */
export const PID = 'PID|1||17^^^^MR||Müller^Anna||19700131|F';

/** An answer in short: its code and type, our error, and the numbers of orders. */
export interface Told {
  readonly code: string | undefined;
  readonly type: string | undefined;
  readonly error: string | null;
  readonly orders: (string | undefined)[][];
}

export const told = (answer: Hl7Message | undefined): Told => ({
  code: answer?.require('MSA').text(1),
  type: answer?.type.code,
  error: answer?.find('ERR')?.text(5) ?? null,
  orders: (answer?.groups('ORC') ?? []).map(([orc]) => [orc?.text(2), orc?.text(3)]),
});

/** The gateway with one practice at a time, and a hospital that sends it messages. */
export class Hl7Practice {
  organization = '';
  /** The facility that messages are sent to. */
  facility = '';
  peerId = '';
  /** MSH-10 of the last message. */
  controlId = '';
  private count = 0;

  private constructor(
    readonly app: ContextsApp,
    readonly port: number,
    readonly his: FakeHis,
    public desk: FrontDesk,
  ) {}

  static async start(): Promise<Hl7Practice> {
    const [mllp, dimse] = [await freePort(), await freePort()];
    const modules = [PracticeModule, GatewayModule, ImagingAdminModule, ImagingGatewayModule];
    const app = await startContexts(modules, { DIMSE_PORT: String(dimse), HL7_MLLP_PORT: String(mllp) });
    await app.get(GatewayDoors).open();
    return new Hl7Practice(app, mllp, await FakeHis.start(), new FrontDesk(app.anonymous));
  }

  async stop(): Promise<void> {
    await this.his.stop();
    await this.app.get(GatewayDoors).close(0);
    await this.app.stop();
  }

  /** A new practice that the hospital may send everything. */
  async open(): Promise<void> {
    this.organization = newId();
    this.facility = `PRACTICE-${this.organization.slice(-12)}`;
    this.desk = new FrontDesk(this.app.as(this.organization, PERMISSIONS));
    const name = { application: 'ISOCENTER', facility: this.facility };
    expect(await this.desk.change('/v1/hl7/node', name, 0, 'PUT')).toBe(204);
    this.peerId = await this.desk.add('/v1/hl7/peers', {
      application: 'HIS',
      facility: 'CLINIC',
      allowedAddresses: ['127.0.0.1', '::1'],
      mayOrder: true,
      mayUpdatePatients: true,
      patientIssuer: 'HIS',
    });
  }

  /** Changes what is known of the hospital. */
  async change(fields: object): Promise<void> {
    const { version } = await this.desk.get(`/v1/hl7/peers/${this.peerId}`);
    expect(await this.desk.change(`/v1/hl7/peers/${this.peerId}`, fields, version)).toBe(204);
  }

  /** Sends a message and reads its answer. */
  async exchange(type: string, segments: readonly string[], options: object = {}): Promise<Told> {
    this.count += 1;
    this.controlId = `M${this.count}`;
    const message = this.his.write(this.facility, type, segments, { id: this.controlId, ...options });
    const [answer] = await this.his.send(this.port, [message]);
    return told(answer);
  }

  /** An order message about the patient. */
  order(segments: readonly string[], options: object = {}): Promise<Told> {
    return this.exchange('ORM^O01^ORM_O01', [PID, ...segments], options);
  }
}
