import { Module } from '@nestjs/common';
import { type Command, type EventEnvelope, newId } from '#kernel';
import type { Answer, Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { OutboundModule } from '#platform/outbound/outbound.module';
import { CheckArrival } from '../application/commands/check-arrival/check-arrival.command.js';
import { OpenReport } from '../application/commands/open-report/open-report.command.js';
import { WhenReportSignedThenMakeDocument } from '../application/reactions/when-report-signed-then-make-document.js';
import { ReportSigned } from '../contracts/index.js';
import { ReportingAdminModule } from '../presentation/admin/reporting-admin.module.js';
import { ShareController } from '../presentation/public/share.controller.js';
import { ShareVisits } from '../presentation/public/share-visits.js';
import { SharedImagesController } from '../presentation/public/shared-images.controller.js';
import { VerifyController } from '../presentation/public/verify/verify.controller.js';
import { ReportingModule } from '../reporting.module.js';
import { known, StandIns } from './stand-ins.js';

export const PERMISSIONS = [
  'reports.read',
  'reports.write',
  'reports.sign',
  'reports.share',
  'reports.reassign',
  'sharing.manage',
  'report-layout.manage',
  'files.read',
  'report-templates.manage',
  'studies.read',
  'worklist.read',
  'worklist.prioritize',
  'worklist.pause',
  'worklist.manage',
];

/** Where a report stands, as a change answers it. */
export interface State {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly revision: number;
}

export interface Page<Item> {
  readonly items: Item[];
}

/** How a study arrives: its order is found unless it is null. */
export interface Arrival {
  readonly order?: object | null;
  readonly study?: { readonly receivedAt?: Date; readonly [name: string]: unknown };
}

/** The public door that the admin API does not have. */
@Module({
  controllers: [ShareController, SharedImagesController, VerifyController],
  providers: [ShareVisits],
})
class ShareDoor {}

/** Reporting on a database of its own, with stand-ins for the other contexts and two radiologists. */
export class ReportingApp {
  readonly organizationId = newId();
  readonly ada: Client;
  readonly bea: Client;

  private constructor(readonly app: ContextsApp) {
    this.ada = app.as(this.organizationId, PERMISSIONS);
    this.bea = app.as(this.organizationId, PERMISSIONS);
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<ReportingApp> {
    return new ReportingApp(
      await startContexts([ReportingModule, ReportingAdminModule, ShareDoor, StandIns, OutboundModule], env),
    );
  }

  system<R>(work: () => Promise<R>): Promise<R> {
    return this.app.run(this.organizationId, work);
  }

  send(command: Command<unknown>): Promise<unknown> {
    return this.system(() => this.app.mediator.send(command));
  }

  /** A study that arrived, with its order unless told; answers the id of its report. */
  async arrived(arrival: Arrival = {}): Promise<string> {
    const [studyId, orderId] = [newId(), newId()];
    known.studies.set(studyId, {
      id: studyId,
      studyInstanceUid: '1.2.3',
      accessionNumber: 'ACC-7',
      orderId: arrival.order === null ? null : orderId,
      patientName: 'Łucja Żółć',
      patientNumber: 'P-7',
      studyDate: '2026-11-20',
      description: 'CT thorax',
      modalities: ['CT'],
      ...{ patientId: null, patientBirthDate: null, patientSex: null, patientMismatch: false },
      ...{ bodyPart: null, referringPhysicianName: null },
      receivedAt: new Date(),
      lastInstanceAt: arrival.study?.receivedAt ?? new Date(),
      ...arrival.study,
    });
    known.orders.set(orderId, {
      ...{ id: orderId, patientId: newId() },
      priority: 'urgent',
      accessionNumber: 'ACC-7',
      patientName: 'Łucja Żółć',
      patientNumber: 'P-7',
      patientBirthDate: '1980-02-29',
      procedureName: 'CT chest',
      reason: 'Cough?',
      referrerName: 'Dr. Weiß',
      referrerEmail: 'weiss@example.test',
      conversationId: newId(),
      ...arrival.order,
    });
    await this.send(new OpenReport({ studyId }));
    const { body } = await this.ada.get<Page<State>>(`/v1/reports?studyId=${studyId}`);
    const [report] = body.items;
    if (!report) throw new Error('the report was not opened');
    return report.id;
  }

  /** A study of which all images have come. */
  async readable(arrival: Arrival = {}): Promise<string> {
    const longAgo = new Date(Date.now() - 3_600_000);
    const id = await this.arrived({ ...arrival, study: { receivedAt: longAgo, ...arrival.study } });
    await this.send(new CheckArrival({ reportId: id }));
    return id;
  }

  /** A change made looking at a version, or at any. */
  change(
    client: Client,
    method: string,
    path: string,
    version: number | '*',
    body: object = {},
  ): Promise<Answer<State>> {
    const headers = { 'if-match': version === '*' ? '*' : `"${version}"` };
    return client.request<State>(method, `/v1/reports/${path}`, { body, headers });
  }

  /** A signed report with its document. */
  async signed(arrival: Arrival = {}): Promise<string> {
    const id = await this.arrived(arrival);
    await this.change(this.ada, 'PATCH', id, '*', { findings: 'A nodule.', impression: 'Follow up.' });
    const answer = await this.change(this.ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'final', revision: 1 } });
    await this.makeDocument(id);
    return id;
  }

  /** Does what the worker would do for the newest signature. */
  async makeDocument(id: string): Promise<void> {
    const { rows } = await this.app.owner.query<{ payload: ReportSigned['payload'] }>(
      `SELECT payload FROM outbox WHERE type = 'reporting.report-signed' AND aggregate_id = $1 ORDER BY position DESC LIMIT 1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('the report was not signed');
    const { organizationId } = this;
    const envelope = { event: new ReportSigned(row.payload), organizationId, occurredAt: new Date() };
    const effect = this.app.get(WhenReportSignedThenMakeDocument);
    const run = { attempt: 1, signal: new AbortController().signal };
    const command = await this.system(() => effect.perform(envelope as EventEnvelope<ReportSigned>, run));
    if (command) await this.send(command);
  }

  /** The names of reporting's events of a report, in order. */
  async events(id: string): Promise<string[]> {
    const { rows } = await this.app.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE payload->>'reportId' = $1 AND type LIKE 'reporting.%' ORDER BY position`,
      [id],
    );
    return rows.map(({ type }) => type.replace('reporting.', ''));
  }
}
