import { join } from 'node:path';
import { FakeSmtp } from '#test/fakes/smtp';
import { FakeTelegram, type TelegramBehaviour } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import type { FaultCase } from '../../cases/fault-case.js';
import type { Invariant } from '../../checks/invariant.js';
import type { Ledger } from '../../load/ledger.js';
import type { Traffic } from '../../load/traffic.js';
import type { SeededRandom } from '../../seeded-random.js';
import { runCommand } from '../run-command.js';
import { sendsAreAccountedFor } from '../telegram/sends-are-accounted-for.js';
import { workflowsFold } from '../telegram/workflows-fold.js';
import type { Site, Workload } from '../workload.js';
import { countersAreRight } from './counters-are-right.js';
import { Chat, FrontDesk } from './desks.js';
import { documentsAreSealedOnce } from './documents-are-sealed-once.js';
import { filesHaveRows } from './files-have-rows.js';
import { imagesAreKept } from './images-are-kept.js';
import { Insistence } from './insistence.js';
import { DimseModality, WebModality } from './modality.js';
import { Practice } from './practice.js';
import { Reader } from './reader.js';
import { reportsAreSignedOnce } from './reports-are-signed-once.js';
import { resultsAreToldOnce } from './results-are-told-once.js';
import { Staff } from './staff.js';
import { sweepCase } from './sweep-case.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const CHATS = [8101, 8102];
const SCOPES = ['studies.read', 'studies.store'];
const DISTURBANCES: readonly TelegramBehaviour[] = [
  { kind: 'too-many-requests', retryAfter: 1 },
  { kind: 'drop' },
  { kind: 'cut' },
  { kind: 'delay', ms: 2_000 },
];

/**
 * The main job from its first image to its last message: the front desk and patients on Telegram order examinations, scanners
 * store images by STOW-RS and C-STORE, a radiologist signs, documents are sealed and shared, people are told.
 */
export class Imaging implements Workload {
  readonly name = 'imaging';
  readonly scripts = {
    'public-api': 'bundle/public-api.js',
    worker: 'bundle/worker.js',
    scheduler: 'bundle/scheduler.js',
  } as const;
  readonly adminApi = 'bundle/admin-api.js';
  readonly gateway = 'bundle/gateway.js';
  /** There is no schedule in the demo practice. */
  readonly neverPasses = ['scheduler.before-insert', 'scheduler.after-commit'];
  readonly passes = /./;
  readonly underWay = `SELECT (SELECT count(*) FROM message WHERE status IN ('pending', 'sending'))
    + (SELECT count(*) FROM notification WHERE status IN ('pending', 'sending'))`;
  readonly cases: readonly FaultCase[] = [sweepCase];
  private site?: Site;
  private practice?: Practice;
  private channelId = '';
  private apiKey = '';
  private known = { patientId: '', referrerId: '' };

  private constructor(
    private readonly telegram: FakeTelegram,
    private readonly mails: FakeSmtp,
  ) {}

  static async create(): Promise<Imaging> {
    return new Imaging(await FakeTelegram.start(), await FakeSmtp.start());
  }

  env(): Promise<Record<string, string>> {
    const limits = { RATE_LIMIT_LOGIN: '0', RATE_LIMIT_DICOMWEB: '0' };
    return Promise.resolve({ TELEGRAM_API_ROOT: this.telegram.root, SMTP_URL: this.mails.url, ...limits });
  }

  async prepare(site: Site): Promise<void> {
    this.site = site;
    await runCommand(site, ['migrate', 'up']);
    await runCommand(site, ['seed']);
    const [bot] = await site.superuser.rows<{ id: string; organization: string }>(
      'SELECT id, organization_id AS organization FROM bot LIMIT 1',
    );
    if (!bot) throw new Error('The demo practice has no bot.');
    const run = async (command: string, fields: object): Promise<string> => {
      const options = ['--organization', bot.organization, '--fields', JSON.stringify(fields)];
      return (JSON.parse(await runCommand(site, ['run', command, ...options])) as { id: string }).id;
    };
    const channel = {
      platform: 'telegram',
      name: 'Telegram',
      botId: bot.id,
      credentials: { botToken: TOKEN },
    };
    this.channelId = await run('conversations.open-channel', channel);
    const patient = { name: 'Robin Roe', birthDate: '1970-01-31', contactConsent: true };
    const referrer = { name: 'Dr. Ray Ferrer', email: 'ferrer@example.test' };
    this.known = {
      patientId: await run('imaging.add-patient', patient),
      referrerId: await run('imaging.add-referrer', referrer),
    };
  }

  async begin({ adminUrl = '' }: Site): Promise<void> {
    await until('the webhook', () => Promise.resolve(this.telegram.webhookOf(TOKEN)), 30_000);
    const administrator = new Staff(adminUrl, 'admin@demo.isocenter.test');
    const created = await administrator.call<{ key: string }>('POST', '/v1/api-keys', {
      name: 'Scanner',
      scopes: SCOPES,
    });
    if (created.status !== 201) throw new Error(`There is no key for the scanner: ${created.status}`);
    this.apiKey = created.body.key;
  }

  senders(): [] {
    return [];
  }

  load(ledger: Ledger): Traffic {
    const { site } = this;
    if (!site) throw new Error('The system is not prepared.');
    const { adminUrl = '', publicUrl, superuser, env } = site;
    const insistence = new Insistence(ledger);
    const channel = () => ({
      url: publicUrl,
      path: `/v1/webhooks/telegram/${this.channelId}`,
      secret: this.telegram.webhookOf(TOKEN)?.secretToken ?? '',
    });
    const front = new FrontDesk(new Staff(adminUrl, 'frontdesk@demo.isocenter.test'), insistence, this.known);
    const web = () => new WebModality(publicUrl, () => this.apiKey);
    const dimse = () => new DimseModality(Number(env['DIMSE_PORT']));
    const [one, other] = CHATS.map((chat) => new Chat(chat, this.telegram, channel, superuser, insistence));
    const rooms = [
      { desk: front, modality: dimse() },
      { desk: one!, modality: web() },
      { desk: other!, modality: dimse() },
    ];
    const reader = new Reader(new Staff(adminUrl, 'radiologist@demo.isocenter.test'), superuser, insistence);
    return (this.practice = new Practice(rooms, reader, insistence));
  }

  disturb(random: SeededRandom): string {
    const behaviour = random.pick(DISTURBANCES);
    this.telegram.plan('sendMessage', behaviour);
    return `the next message meets ${behaviour.kind}`;
  }

  invariants({ env, publicUrl }: Site): Invariant[] {
    const files = join(env['DATA_DIR'] ?? '', 'files');
    return [
      imagesAreKept({ files, publicUrl, apiKey: () => this.apiKey }),
      countersAreRight,
      filesHaveRows(files),
      reportsAreSignedOnce,
      documentsAreSealedOnce(files),
      resultsAreToldOnce(this.telegram, this.mails),
      sendsAreAccountedFor(this.telegram),
      workflowsFold,
    ];
  }

  async summary({ superuser }: Site): Promise<string> {
    const [row] = await superuser.rows<
      Record<'images' | 'studies' | 'documents' | 'notices' | 'unknown', number>
    >(
      `SELECT (SELECT count(*) FROM instance)::int AS images, (SELECT count(*) FROM study)::int AS studies,
              (SELECT count(*) FROM report_file)::int AS documents, count(*)::int AS notices,
              count(*) FILTER (WHERE status = 'unknown')::int AS unknown FROM notification`,
    );
    if (!row) return '';
    const { images, studies, documents, notices, unknown } = row;
    return `${images} images of ${studies} studies, ${documents} sealed documents, ${notices} notices, ${unknown} unknown`;
  }

  async end(): Promise<void> {
    await this.practice?.end();
    await Promise.all([this.telegram.stop(), this.mails.stop()]);
  }
}
