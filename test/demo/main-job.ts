import type { FakeSmtp } from '#test/fakes/smtp';
import type { FakeTelegram } from '#test/fakes/telegram';
import type { FakeWebhookReceiver } from '#test/fakes/webhook-receiver';
import { type Answer, Client } from '#test/support/client';
import { until } from '#test/support/until';
import { Patient } from './patient.js';
import { storeStudy } from './store-study.js';

/** What the main job runs against: a started system and the stand-ins it was told of. */
export interface Surroundings {
  readonly adminUrl: string;
  readonly publicUrl: string;
  readonly telegram: FakeTelegram;
  readonly smtp: FakeSmtp;
  readonly webhooks: FakeWebhookReceiver;
  /** Called with each step, for whoever watches. */
  readonly tell: (step: string, detail?: string) => void;
}

export interface MainJobResult {
  /** The correlation id of the first webhook. */
  readonly correlationId: string;
  readonly trace: Record<string, unknown>;
  readonly orderId: string;
  readonly reportId: string;
  readonly pdf: Buffer;
  readonly shareUrl: string;
}

type Row = Record<string, unknown> & { id: string };
const PASSWORD = 'isocenter-demo';

/** First message → order → study → report → delivered result, over real HTTP, each step by the one who would do it. */
export class MainJob {
  private readonly admin: Client;
  private readonly public: Client;

  constructor(private readonly around: Surroundings) {
    this.admin = new Client(around.adminUrl);
    this.public = new Client(around.publicUrl);
  }

  async run(): Promise<MainJobResult> {
    const people = {
      admin: await this.signIn('admin'),
      frontdesk: await this.signIn('frontdesk'),
      radiologist: await this.signIn('radiologist'),
    };
    const botToken = await this.openChannel(people.admin);
    const apiKey = await this.createApiKey(people.admin);
    await this.subscribe(people.admin);
    const referrerId = await this.createReferrer(people.frontdesk);

    const chatId = Math.floor(Math.random() * 1e9) + 1e6;
    const patient = new Patient(this.around.telegram, botToken, chatId, (who, text) =>
      this.around.tell(who === 'bot' ? '  bot     ' : '  patient ', text),
    );
    this.around.tell('1. A patient writes on Telegram; the bot takes the order down');
    const correlationId = await patient.orderExamination();

    this.around.tell('2. The front desk confirms the appointment');
    const order = await this.schedule(people.frontdesk, referrerId, chatId);

    this.around.tell(
      '3. The scanner sends the study by STOW-RS',
      `accession number ${String(order['accessionNumber'])}`,
    );
    await this.store(apiKey, String(order['accessionNumber']));

    this.around.tell('4. The radiologist reads and signs');
    const reportId = await this.report(people.radiologist, order.id);

    this.around.tell('5. The signed PDF is made, and the patient gets a link');
    const pdf = await this.document(people.radiologist, reportId);
    const shareUrl = await this.delivered(patient);
    await this.openShare(shareUrl);
    await this.announced();

    this.around.tell('6. One call shows the whole chain');
    const trace = await this.trace(people.admin, correlationId);
    return { correlationId, trace, orderId: order.id, reportId, pdf, shareUrl };
  }

  private async signIn(name: string): Promise<Client> {
    const answer = await this.admin.post<{ accessToken: string }>('/v1/auth/login', {
      email: `${name}@demo.isocenter.test`,
      password: PASSWORD,
    });
    return this.admin.with(expectStatus(answer, 200, `log-in of ${name}`).accessToken);
  }

  private async openChannel(admin: Client): Promise<string> {
    const bots = expectStatus(await admin.get<{ items: Row[] }>('/v1/bots'), 200, 'list of bots');
    const botToken = `${Date.now()}:demo-bot-token-of-the-main-job`;
    const channel = await admin.post('/v1/channels', {
      platform: 'telegram',
      name: `Telegram ${new Date().toISOString()}`,
      botId: bots.items[0]!.id,
      credentials: { botToken },
    });
    expectStatus(channel, 201, 'opening the channel');
    await until('Isocenter to set its webhook at Telegram', () =>
      Promise.resolve(this.around.telegram.webhookOf(botToken)),
    );
    return botToken;
  }

  private async createApiKey(admin: Client): Promise<string> {
    const answer = await admin.post<{ secret?: string; key?: string; token?: string }>('/v1/api-keys', {
      name: `Scanner ${Date.now()}`,
      scopes: ['studies.store', 'studies.read'],
    });
    const { token, key, secret } = expectStatus(answer, 201, 'creating an API key');
    return (token ?? key ?? secret)!;
  }

  private async subscribe(admin: Client): Promise<void> {
    // What a former demo registered here signs with a secret that nobody knows any more.
    const known = await admin.get<{ items: Row[] }>('/v1/webhook-endpoints?limit=200');
    for (const { id, url } of expectStatus(known, 200, 'list of webhook endpoints').items)
      if (url === this.around.webhooks.url) await admin.request('DELETE', `/v1/webhook-endpoints/${id}`);
    const answer = await admin.post<{ secret: string }>('/v1/webhook-endpoints', {
      url: this.around.webhooks.url,
      eventTypes: ['report.final', 'order.requested'],
      description: 'EHR of the demo',
    });
    this.around.webhooks.trust(expectStatus(answer, 201, 'registering the webhook endpoint').secret);
  }

  private async createReferrer(frontdesk: Client): Promise<string> {
    const answer = await frontdesk.post<Row>('/v1/referrers', {
      name: 'Dr. Ines Weber',
      email: 'weber@referrer.test',
    });
    return expectStatus(answer, 201, 'creating the referrer').id;
  }

  private async schedule(frontdesk: Client, referrerId: string, chatId: number): Promise<Row> {
    const newest = await until('the order of the conversation', async () => {
      const orders = await frontdesk.get<{ items: Row[] }>('/v1/orders?status=requested&limit=1');
      return orders.body.items?.[0];
    });
    this.around.tell(
      '  order   ',
      `${String(newest['procedureName'])} for ${String(newest['patientName'])} (chat ${chatId})`,
    );
    const order = expectStatus(await frontdesk.get<Row>(`/v1/orders/${newest.id}`), 200, 'reading the order');
    const patched = await frontdesk.request<Row>('PATCH', `/v1/orders/${order.id}`, {
      body: { referrerId },
      headers: { 'if-match': `"${String(order['version'])}"` },
    });
    expectStatus(patched, 204, 'naming the referrer');
    const appointmentAt = new Date(Date.now() + 48 * 3_600_000).toISOString();
    const scheduled = await frontdesk.request<Row>('POST', `/v1/orders/${order.id}/schedule`, {
      body: { appointmentAt },
      headers: { 'if-match': '*' },
    });
    expectStatus(scheduled, 204, 'scheduling');
    await this.workflowReaches(frontdesk, order.id, 'scheduled');
    return order;
  }

  private async workflowReaches(client: Client, orderId: string, state: string): Promise<void> {
    await until(`the workflow to be ${state}`, async () => {
      const instances = await client.get<{ items: Row[] }>(
        `/v1/workflows/instances?subjectType=order&subjectId=${orderId}`,
      );
      return instances.body.items?.some((instance) => instance['state'] === state);
    });
    this.around.tell('  workflow', state);
  }

  private async store(apiKey: string, accessionNumber: string): Promise<void> {
    const answer = await storeStudy(this.public.with(apiKey), accessionNumber);
    expectStatus(answer, 200, 'STOW-RS');
  }

  private async report(radiologist: Client, orderId: string): Promise<string> {
    await this.workflowReaches(radiologist, orderId, 'acquired');
    const item = await until('the study on the worklist', async () => {
      const worklist = await radiologist.get<{ items: Row[] }>('/v1/worklist?limit=200');
      return worklist.body.items?.find((one) => one['orderId'] === orderId);
    });
    const reportId = typeof item['reportId'] === 'string' ? item['reportId'] : item.id;
    const path = `/v1/reports/${reportId}`;
    expectStatus(await this.act(radiologist, 'POST', `${path}/claim`), 200, 'claiming');
    const draft = await this.act(radiologist, 'PATCH', path, {
      clinicalInformation: 'Persistent cough for six weeks.',
      findings: 'Lungs clear, no nodules, no effusion. Heart size normal.',
      impression: 'Normal CT of the chest.',
    });
    expectStatus(draft, 200, 'drafting');
    expectStatus(await this.act(radiologist, 'POST', `${path}/preliminary`), 200, 'marking preliminary');
    expectStatus(await this.act(radiologist, 'POST', `${path}/sign`, { password: PASSWORD }), 200, 'signing');
    await this.workflowReaches(radiologist, orderId, 'reported');
    return reportId;
  }

  /** A change of the report as it stands now: reads its ETag and sends it back. */
  private async act(client: Client, method: string, path: string, body: unknown = {}): Promise<Answer> {
    const report = /^\/v1\/reports\/[^/]+/.exec(path)![0];
    const etag = (await client.get(report)).headers.get('etag') ?? '*';
    const answer = await client.request(method, path, { body, headers: { 'if-match': etag } });
    return [201, 204].includes(answer.status) ? { ...answer, status: 200 } : answer;
  }

  private async document(radiologist: Client, reportId: string): Promise<Buffer> {
    return until('the signed PDF', async () => {
      const response = await fetch(`${radiologist.baseUrl}/v1/reports/${reportId}/pdf`, {
        headers: { authorization: `Bearer ${radiologist.token}` },
      });
      return response.status === 200 && Buffer.from(await response.arrayBuffer());
    });
  }

  private async delivered(patient: Patient): Promise<string> {
    for (let turn = 0; turn < 5; turn++) {
      const url = /https?:\/\/\S+\/share\/[\w-]+/.exec(await patient.hear())?.[0];
      if (url) return url;
    }
    throw new Error('The patient got no link to the result.');
  }

  /** The patient's browser: it says when the patient was born, and reads the report. */
  private async openShare(url: string): Promise<void> {
    const born = new URLSearchParams({ day: '12', month: '3', year: '1980' });
    const opened = await fetch(url, { method: 'POST', body: born, redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const response = await fetch(url, { headers: { cookie } });
    this.around.tell(
      '  link    ',
      `answers ${response.status} ${response.headers.get('content-type') ?? ''}`,
    );
    if (!(await response.text()).includes('Normal CT of the chest.'))
      throw new Error(`The share link answered ${response.status} and no report.`);
  }

  private async announced(): Promise<void> {
    const mail = await until('the e-mail to the referrer', () =>
      Promise.resolve(this.around.smtp.received.find(({ to }) => to.includes('weber@referrer.test'))),
    );
    this.around.tell('  e-mail  ', `to the referrer: ${mail.subject}`);
    const call = await until('the webhook to the EHR', () =>
      Promise.resolve(this.around.webhooks.calls.find(({ body }) => body.type === 'report.final')),
    );
    this.around.tell('  webhook ', `${call.body.type}, signature ${call.verified ? 'valid' : 'NOT VALID'}`);
    if (!call.verified) throw new Error('The webhook was not signed as it should be.');
  }

  private async trace(admin: Client, correlationId: string): Promise<Record<string, unknown>> {
    return until('the trace up to the delivered result', async () => {
      const answer = await admin.get(`/v1/traces/${correlationId}`);
      return JSON.stringify(answer.body).includes('result-delivered') && answer.body;
    });
  }
}

function expectStatus<Body>(answer: Answer<Body>, status: number, what: string): Body {
  if (answer.status !== status)
    throw new Error(`${what} answered ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
