import { MainJob, type MainJobResult } from '#test/demo/main-job';
import { FakeSmtp } from '#test/fakes/smtp';
import { FakeTelegram } from '#test/fakes/telegram';
import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { startSystem, type System } from '#test/support/system';

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
      env: {
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
});
