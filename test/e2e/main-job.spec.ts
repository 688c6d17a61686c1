import { MainJob, type MainJobResult } from '#test/demo/main-job';
import { storeStudy } from '#test/demo/store-study';
import { FakeHis } from '#test/fakes/hl7/fake-his';
import { FakeSmtp } from '#test/fakes/smtp';
import { FakeTelegram } from '#test/fakes/telegram';
import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { freePort } from '#test/support/free-port';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const backends = [
  ['PostgreSQL', undefined] as const,
  ...(process.env['TEST_REDIS_URL'] ? [['Redis', process.env['TEST_REDIS_URL']] as const] : []),
];

describe.each(backends)('the main job with queues on %s', (_name, redisUrl) => {
  let system: System;
  let telegram: FakeTelegram;
  let smtp: FakeSmtp;
  let webhooks: FakeWebhookReceiver;
  let result: MainJobResult;
  const steps: string[] = [];

  beforeAll(async () => {
    [telegram, smtp, webhooks] = await Promise.all([
      FakeTelegram.start(),
      FakeSmtp.start(),
      FakeWebhookReceiver.start(),
    ]);
    system = await startSystem({
      gateway: true,
      env: {
        HL7_MLLP_PORT: String(await freePort()),
        TELEGRAM_API_ROOT: telegram.root,
        SMTP_URL: smtp.url,
        OUTBOUND_ALLOW_PRIVATE: 'true',
        REDIS_URL: redisUrl,
      },
    });
    const job = new MainJob({
      adminUrl: system.admin.baseUrl,
      publicUrl: system.public.baseUrl,
      telegram,
      smtp,
      webhooks,
      tell: (step, detail = '') => steps.push(`${step} ${detail}`),
    });
    try {
      result = await job.run();
    } catch (error) {
      throw new Error(`the main job stopped after:\n${steps.join('\n')}`, { cause: error });
    }
  }, 90_000);
  afterAll(async () => {
    await system?.stop();
    await Promise.all([telegram.stop(), smtp.stop(), webhooks.stop()]);
  });

  it('ends with a signed PDF', () => {
    expect(result.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(result.pdf.toString('latin1')).toContain('/ETSI.CAdES.detached');
  });

  it('shows the whole chain from the webhook to the delivered result', () => {
    const text = JSON.stringify(result.trace);
    for (const link of [
      'conversations.inbound-event-received',
      'conversations.order-intake-completed',
      'imaging.order-requested',
      'imaging.order-scheduled',
      'imaging.study-matched',
      'reporting.report-signed',
      'reporting.report-document-ready',
      'reporting.report-shared',
      'notifications.result-delivered',
    ])
      expect(text).toContain(link);
  });

  it('leaves nothing parked and nothing pending', async () => {
    const { rows } = await system.owner.query<{ handler: string; state: string; last_error: string }>(
      `SELECT handler, state, last_error FROM delivery WHERE state = 'parked' OR (state = 'pending' AND NOT delayed)`,
    );
    expect(rows).toEqual([]);
  });

  it('takes an order of a hospital by HL7, and sends it the signed report', async () => {
    const his = await FakeHis.start();
    try {
      const admin = await system.as('admin');
      const radiologist = await system.as('radiologist');
      const name = { application: 'ISOCENTER', facility: 'NORTH' };
      await admin.request('PUT', '/v1/hl7/node', { body: name, headers: { 'if-match': '"0"' } });
      const peer = await admin.post('/v1/hl7/peers', {
        ...{ application: 'HIS', facility: 'CLINIC', patientIssuer: 'HIS', allowedAddresses: ['127.0.0.1'] },
        ...{ mayOrder: true, results: 'own-orders', host: '127.0.0.1', port: his.port },
      });
      expect(peer.status).toBe(201);
      const order = [
        'PID|1||17^^^^MR||Müller^Anna||19700131|F',
        'PV1|1|E',
        'ORC|NW|4711',
        'OBR|1|||^CT of the head',
      ];
      const [answer] = await his.send(system.settings.hl7.port!, [
        his.write('NORTH', 'ORM^O01^ORM_O01', order),
      ]);
      expect(answer?.require('MSA').text(1)).toBe('AA');
      const key = await admin.post<{ key: string }>('/v1/api-keys', {
        name: 'Scanner',
        scopes: ['studies.store'],
      });
      const scanner = system.public.with(key.body.key);
      expect((await storeStudy(scanner, answer!.require('ORC').text(3))).status).toBe(200);
      const { reportId } = await until('the study on the worklist', async () => {
        const { body } = await radiologist.get<{
          items: { reportId: string; patientClass: string | null }[];
        }>('/v1/worklist');
        return body.items.find(({ patientClass }) => patientClass === 'emergency');
      });
      const act = (method: string, path: string, body: object) =>
        radiologist.request(method, `/v1/reports/${reportId}${path}`, { body, headers: { 'if-match': '*' } });
      expect((await act('PATCH', '', { findings: 'No fracture.' })).status).toBe(200);
      expect((await act('POST', '/sign', { password: 'isocenter-demo' })).status).toBe(200);
      const result = await until('the result', () => Promise.resolve(his.received[0]));
      const obr = result.require('OBR');
      expect([result.type.code, obr.text(2), obr.text(25)]).toEqual(['ORU', '4711', 'F']);
      expect(result.segments.map((segment) => segment.text(5))).toContain('No fracture.');
    } finally {
      await his.stop();
    }
  }, 60_000);
});
