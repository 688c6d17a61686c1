import { type EventEnvelope, newId, type RetryLater } from '#kernel';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { FakeHis } from '#test/fakes/hl7/fake-his';
import type { Client } from '#test/support/client';
import { ForgetHl7Results } from './application/commands/forget-hl7-results/forget-hl7-results.command.js';
import { QueueHl7Results } from './application/commands/queue-hl7-results/queue-hl7-results.command.js';
import { WhenHl7ResultQueuedThenSend } from './application/reactions/when-hl7-result-queued-then-send.js';
import { Hl7ResultQueued } from './contracts/index.js';
import { type Page, ReportingApp } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';

interface Row {
  readonly id: string;
  readonly stage: string;
  readonly state: string;
  readonly controlId: string;
  readonly errorCode: string | null;
  readonly attempts: number;
}

describe('Results for other systems', () => {
  let reporting: ReportingApp;
  let desk: Client;
  let his: FakeHis;
  let peerId = '';

  beforeAll(async () => {
    reporting = await ReportingApp.start();
    desk = reporting.app.as(reporting.organizationId, ['hl7-results.manage']);
  });
  afterAll(() => reporting?.app.stop());
  beforeEach(async () => {
    his = await FakeHis.start();
    peerId = newId();
    receive({});
  });
  afterEach(async () => {
    known.receivers.clear();
    await his.stop();
  });

  function receive(fields: object): void {
    known.receivers.set(peerId, {
      peerId,
      preliminary: false,
      document: false,
      active: true,
      host: '127.0.0.1',
      port: his.port,
      tls: false,
      application: 'HIS',
      facility: 'CLINIC',
      ownApplication: 'ISOCENTER',
      ownFacility: 'PRACTICE',
      placerNumber: '4711^HIS',
      identifiers: [
        { value: 'P-7', issuer: '' },
        { value: '17', issuer: 'HIS' },
      ],
      ...fields,
    });
  }

  const rows = async (): Promise<Row[]> =>
    (await desk.get<Page<Row>>(`/v1/hl7/results?peerId=${peerId}&sort=createdAt`)).body.items;

  /** What the worker would do: each event that is new, in order; answers the seconds until it would do one again. */
  let seen = 0;
  async function work(): Promise<number | null> {
    const { rows: events } = await reporting.app.owner.query<{
      position: string;
      payload: Hl7ResultQueued['payload'];
    }>(
      `SELECT position, payload FROM outbox WHERE type = 'reporting.hl7-result-queued' AND position > $1 ORDER BY position`,
      [seen],
    );
    const effect = reporting.app.get(WhenHl7ResultQueuedThenSend);
    for (const { position, payload } of events) {
      const event = new Hl7ResultQueued(payload);
      const envelope = { event, organizationId: reporting.organizationId } as EventEnvelope<Hl7ResultQueued>;
      const run = { attempt: 1, signal: new AbortController().signal };
      try {
        const command = await reporting.system(() => effect.perform(envelope, run));
        if (command) await reporting.send(command);
      } catch (error) {
        return (error as RetryLater).seconds;
      }
      seen = Number(position);
    }
    return null;
  }

  async function tell(
    reportId: string,
    occasion: QueueHl7Results['occasion'],
    revision?: number,
  ): Promise<void> {
    await reporting.send(new QueueHl7Results({ reportId, occasion, ...(revision && { revision }) }));
  }

  const observed = (message: Hl7Message | undefined) =>
    message?.segments
      .filter(({ name }) => name === 'OBX')
      .map((obx) => [obx.text(2), obx.text(3), obx.value(5), obx.text(11)]);

  it('say what was signed, under the numbers of both sides', async () => {
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    await tell(id, 'signed', 1);
    expect(await work()).toBeNull();
    const [message, more] = his.received;
    expect(more).toBeUndefined();
    const [row] = await rows();
    expect(row).toMatchObject({ stage: 'final', state: 'delivered', attempts: 1, errorCode: null });
    const text = (name: string, field: number, component = 1) =>
      message?.require(name).text(field, component);
    expect(message?.type).toEqual({ code: 'ORU', event: 'R01' });
    expect([3, 4, 5, 6].map((field) => text('MSH', field))).toEqual([
      'ISOCENTER',
      'PRACTICE',
      'HIS',
      'CLINIC',
    ]);
    expect(message?.controlId).toBe(row?.controlId);
    expect(message?.require('PID').all(3)).toEqual(['P-7', '17']);
    expect(message?.require('PID').all(3, 4)).toEqual(['PRACTICE', 'HIS']);
    expect([text('PID', 5), text('PID', 5, 2)]).toEqual(['Żółć', 'Łucja']);
    expect([text('OBR', 2), text('OBR', 2, 2), text('OBR', 3), text('OBR', 25)]).toEqual([
      '4711',
      'HIS',
      'ACC-7',
      'F',
    ]);
    expect(observed(message)).toEqual([
      ['ST', '113014', '1.2.3', 'F'],
      ['FT', '55752-0', 'Cough?', 'F'],
      ['FT', '59776-5', 'A nodule.', 'F'],
      ['FT', '19005-8', 'Follow up.', 'F'],
    ]);
  });

  it('follow what becomes of a report, in order, with the reasons', async () => {
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    const { ada } = reporting;
    const amend = async (amendment: object): Promise<number> =>
      (await reporting.change(ada, 'POST', `${id}/amend`, '*', { password: 'right', ...amendment })).status;
    expect(await amend({ reason: 'Missed', addendum: 'One more.\nLook.' })).toBe(200);
    await tell(id, 'signed', 2);
    expect(await amend({ reason: 'Of another', clinicalInformation: ' ' })).toBe(200);
    await tell(id, 'signed', 3);
    expect(
      (await reporting.change(ada, 'POST', `${id}/withdraw`, '*', { reason: 'Wrong patient' })).status,
    ).toBe(200);
    await tell(id, 'withdrawn');
    // What came late tells nobody what no longer holds.
    await tell(id, 'document-ready', 3);
    expect(await work()).toBeNull();
    expect(his.received.map((message) => message.require('OBR').text(25))).toEqual(['F', 'C', 'C', 'C']);
    expect(his.received.map((message) => message.find('NTE')?.text(3))).toEqual([
      undefined,
      'Missed',
      'Of another',
      'Wrong patient',
    ]);
    const added = his.received[1]?.segments.at(-1);
    expect([added?.text(3), added?.text(4), added?.text(11)]).toEqual(['55107-7', '1', 'C']);
    expect(added?.text(5)).toMatch(/^\S.*, \d{4}-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d\nOne more\.\nLook\.$/);
    expect(observed(his.received[2])?.[1]).toEqual(['FT', '55752-0', null, 'C']);
    const ended = observed(his.received[3])?.slice(1);
    expect(ended?.map(([, code]) => code)).toEqual(['55752-0', '59776-5', '19005-8', '55107-7']);
    expect(new Set(ended?.map(([, , value, status]) => `${value} ${status}`))).toEqual(new Set(['null W']));
    expect((await rows()).map(({ stage }) => stage)).toEqual(['final', 'appended', 'corrected', 'withdrawn']);
  });

  it('wait for the document where a receiver wants it, and take it back', async () => {
    receive({ document: true });
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    expect(await rows()).toEqual([]);
    await tell(id, 'document-ready', 1);
    await work();
    const document = his.received[0]?.segments.at(-1);
    expect([document?.text(2), document?.text(5, 2), document?.text(5, 3), document?.text(5, 4)]).toEqual([
      'ED',
      'application',
      'pdf',
      'Base64',
    ]);
    expect(Buffer.from(document?.text(5, 5) ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-/);
    await reporting.change(reporting.ada, 'POST', `${id}/withdraw`, '*', { reason: 'Wrong patient' });
    await tell(id, 'withdrawn');
    await work();
    expect(observed(his.received[1])?.at(-1)).toEqual(['ED', '18748-4', null, 'W']);
  });

  it('of reports that are not signed go to who wants them', async () => {
    const { ada } = reporting;
    const preliminary = async (): Promise<string> => {
      const id = await reporting.arrived();
      await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' });
      expect((await reporting.change(ada, 'POST', `${id}/preliminary`, '*')).status).toBe(200);
      await tell(id, 'preliminary');
      return id;
    };
    await preliminary();
    expect(await rows()).toEqual([]);
    receive({ preliminary: true });
    const id = await preliminary();
    expect(
      (await reporting.change(ada, 'POST', `${id}/withdraw`, '*', { reason: 'Not needed' })).status,
    ).toBe(200);
    await tell(id, 'withdrawn');
    await work();
    expect(his.received.map((message) => message.require('OBR').text(25))).toEqual(['P', 'X']);
  });

  it('are sent again, the same bytes, while nobody answers', async () => {
    his.plan('silence', 'other');
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    expect(await work()).toBe(5);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1, errorCode: 'hl7.unanswered' }]);
    expect(await work()).toBe(20);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 2, errorCode: 'hl7.answer-of-other' }]);
    expect(await work()).toBeNull();
    expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(new Set(his.raw.map((bytes) => bytes.toString())).size).toBe(1);
  });

  it('that are refused wait for somebody to look, who may send them again as another message', async () => {
    his.plan('AE');
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    expect(await work()).toBeNull();
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'refused', errorCode: 'hl7.refused-ae-204' });
    his.plan('AR');
    await tell(await reporting.signed(), 'signed', 1);
    await work();
    const { rows: told } = await reporting.app.owner.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'reporting.hl7-result-undelivered' AND payload->>'peerId' = $1`,
      [peerId],
    );
    expect(told.map(({ payload }) => payload)).toEqual([
      { hl7ResultId: row?.id, peerId, reason: 'hl7.refused-ae-204' },
    ]);
    expect((await desk.post(`/v1/hl7/results/${row?.id}/retry`)).status).toBe(204);
    await work();
    expect(await rows()).toMatchObject([{ state: 'delivered', errorCode: null }, { state: 'refused' }]);
    expect(new Set(his.received.map(({ controlId }) => controlId)).size).toBe(3);
  });

  it('are forgotten after months when they arrived, after a year when they did not, and never while they wait', async () => {
    await tell(await reporting.signed(), 'signed', 1);
    await work();
    const age = async (state: string, days: number | null) => {
      await reporting.app.owner.query(
        `UPDATE hl7_result SET state = $2, settled_at = now() - $3 * interval '1 day' WHERE peer_id = $1`,
        [peerId, state, days],
      );
      await reporting.send(new ForgetHl7Results());
      return (await rows()).length;
    };
    expect(await age('queued', null)).toBe(1);
    expect(await age('delivered', 89)).toBe(1);
    expect(await age('refused', 91)).toBe(1);
    expect(await age('failed', 364)).toBe(1);
    expect(await age('failed', 366)).toBe(0);
  });

  it('go nowhere when the peer is gone, or is at an address that cannot be reached', async () => {
    const id = await reporting.signed();
    await tell(id, 'signed', 1);
    receive({ active: false });
    await work();
    expect(await rows()).toMatchObject([{ state: 'refused', errorCode: 'hl7.peer-gone' }]);
    receive({ port: 1 });
    const [row] = await rows();
    await desk.post(`/v1/hl7/results/${row?.id}/retry`);
    expect(await work()).toBe(5);
    expect(await rows()).toMatchObject([{ errorCode: 'hl7.unreachable' }]);
    known.receivers.clear();
    expect(await work()).toBeNull();
    expect(his.received).toEqual([]);
  });
});
