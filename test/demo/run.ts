import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeSmtp } from '#test/fakes/smtp';
import { FakeTelegram } from '#test/fakes/telegram';
import { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { MainJob } from './main-job.js';
import { drawTrace } from './draw-trace.js';

const WEBHOOK_PORT = 3011;

/** Telegram and mail are stood in for where the system looks for them (tools/environment/stand-ins.mjs). */
const [adminUrl, publicUrl, telegramPort, smtpPort] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];

async function play(): Promise<void> {
  const [telegram, smtp, webhooks] = await Promise.all([
    FakeTelegram.start(Number(telegramPort)),
    FakeSmtp.start(Number(smtpPort)),
    FakeWebhookReceiver.start(WEBHOOK_PORT),
  ]);
  try {
    const tell = (step: string, detail = ''): void => console.log(`${step} ${detail}`.trimEnd());
    const result = await new MainJob({ adminUrl, publicUrl, telegram, smtp, webhooks, tell }).run();
    console.log(drawTrace(result.trace));
    console.log('\nWhat the stand-ins received:');
    console.log(
      `  Telegram  ${telegram.messages.length} messages; the last: ${telegram.messages.at(-1)?.text.split('\n')[0]}`,
    );
    for (const { to, subject } of smtp.received) console.log(`  Mail      to ${to.join(', ')}: ${subject}`);
    for (const { body, verified } of webhooks.calls)
      console.log(`  Webhook   ${body.type} (${verified ? 'signature valid' : 'bad signature'})`);
    console.log(`\nTrace: GET ${adminUrl}/v1/traces/${result.correlationId}`);
    const path = join(await mkdtemp(join(tmpdir(), 'isocenter-demo-')), 'report.pdf');
    await writeFile(path, result.pdf);
    console.log(path);
  } finally {
    await Promise.all([telegram.stop(), smtp.stop(), webhooks.stop()]);
  }
}

try {
  await play();
} catch (error) {
  const { code, message, cause } = error as Error & { code?: string };
  console.error(
    code === 'EADDRINUSE'
      ? "Another demo or npm run fakes is running: a stand-in's port is taken."
      : `The demo stopped: ${message}`,
  );
  if (cause instanceof Error) console.error(`  because: ${cause.message}`);
  process.exitCode = 1;
}
