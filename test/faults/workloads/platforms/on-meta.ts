import { FakeMeta, type MetaAccount, type MetaBehaviour, type MetaMessage } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Site } from '../workload.js';
import type { Chat, Messenger, Seen, SendCall, SendFault, Telling } from './messenger.js';
import { Retries } from './retries.js';
import { SeenMessages } from './seen-messages.js';

const APP_SECRET = '0123456789abcdef0123456789abcdef';
const VERIFY_TOKEN = 'isocenter-faults';
const ACCESS_TOKEN = 'EAAJB-isocenter-faults';
const CLINIC = { accessToken: ACCESS_TOKEN, appSecret: APP_SECRET, name: 'Demo Imaging Practice' };
const SHARED = { appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };
/** "Pair rate limit hit", which concerns one person; Meta does not say for how long. */
const PAIR_RATE_LIMIT = 131056;
const PAIR_RATE_LIMIT_MS = 10_000;

interface Product {
  readonly account: MetaAccount;
  readonly credentials: object;
  readonly firstPerson: number;
  readonly webhooks: Pick<typeof MessengerWebhooks, 'text'> & {
    press(message: MetaMessage, title: string): object;
  };
  /** What it calls an event about this message. */
  statuses(message: MetaMessage): readonly (readonly [string, object])[];
}

const WHATSAPP: Product = {
  account: { product: 'whatsapp', id: '106540352242922', ...CLINIC },
  credentials: { phoneNumberId: '106540352242922', accessToken: ACCESS_TOKEN, ...SHARED },
  firstPerson: 491_700_000_000,
  webhooks: WhatsappWebhooks,
  statuses: (message) =>
    (['sent', 'delivered', 'read'] as const).map(
      (status) => [status, WhatsappWebhooks.status(message, status)] as const,
    ),
};

const MESSENGER: Product = {
  account: { product: 'messenger', id: '682498302938465', ...CLINIC },
  credentials: { pageId: '682498302938465', pageAccessToken: ACCESS_TOKEN, ...SHARED },
  firstPerson: 24_000_000_000,
  webhooks: MessengerWebhooks,
  statuses: (message) => [
    ['echo', MessengerWebhooks.echo(message)],
    ['delivered', MessengerWebhooks.delivery(message)],
  ],
};

/** WhatsApp and Messenger, served by one Graph API: messages do not wait for each other, so retries change their order. */
export class OnMeta implements Messenger {
  readonly platform: string;
  readonly credentials: object;
  readonly refusalMs = PAIR_RATE_LIMIT_MS;
  private readonly shown: SeenMessages<MetaMessage>;

  private constructor(
    private readonly fake: FakeMeta,
    private readonly product: Product,
  ) {
    this.platform = product.account.product;
    this.credentials = product.credentials;
    fake.open(product.account);
    this.shown = new SeenMessages(fake.messages, ({ to, messageId, text }) => ({
      chat: to,
      id: messageId,
      text,
    }));
  }

  static async start(): Promise<OnMeta[]> {
    const fake = await FakeMeta.start();
    return [new OnMeta(fake, WHATSAPP), new OnMeta(fake, MESSENGER)];
  }

  get env(): Record<string, string> {
    return { META_GRAPH_ROOT: this.fake.root };
  }

  async connect(channelId: string, { publicUrl }: Site): Promise<void> {
    const url = `${publicUrl}/v1/webhooks/${this.platform}/${channelId}`;
    if (!(await this.fake.subscribe(this.product.account.id, url, VERIFY_TOKEN)))
      throw new Error(`${url} did not answer the challenge of Meta.`);
  }

  enter(number: number): Promise<Chat> {
    const { account, firstPerson, webhooks } = this.product;
    const person = String(firstPerson + number);
    return Promise.resolve({
      name: person,
      write: (text) => this.telling(webhooks.text(account.id, person, text), text),
      press: (label) => {
        const seen = this.shown.of(person);
        const offer = seen.find(({ message }) => message.buttons.some(({ title }) => title === label));
        return offer && this.telling(webhooks.press(offer.message, label), label);
      },
      forge: (text) => {
        const body = webhooks.text(account.id, person, text);
        return { ...this.telling(body, text), tell: () => this.deliver(body, 'not-the-secret') };
      },
      seen: () => Promise.resolve(this.shown.of(person)),
    });
  }

  seen(): Promise<Seen[]> {
    const mine = ({ chat }: Seen): boolean => this.isMine(chat);
    return Promise.resolve(this.shown.all().filter(mine));
  }

  get sends(): SendCall[] {
    return this.fake.calls
      .filter(({ edge, account }) => edge === 'messages' && account === this.product.account.id)
      .map(({ payload, receivedAt, behaviour }) => ({
        ...readSend(payload),
        at: receivedAt.getTime(),
        refused: behaviour === 'too-many-requests',
      }));
  }

  /** Of one Graph API: both products meet them. */
  plan(faults: readonly SendFault[]): void {
    this.fake.plan('messages', ...faults.map(behaviourOf));
  }

  statuses({ chat, id }: Seen): Telling[] {
    const { message } = this.shown.of(chat).find((one) => one.id === id) ?? {};
    if (!message) return [];
    const { statuses } = this.product;
    return statuses(message).map(([status, body]) => ({
      ...this.telling(body, ''),
      key: `${this.platform}/${id}:${status}`,
    }));
  }

  async end(): Promise<void> {
    if (this.product === WHATSAPP) await this.fake.stop();
  }

  private isMine = (chat: string): boolean =>
    Number(chat) >= WHATSAPP.firstPerson === (this.product === WHATSAPP);

  private telling(body: object, text: string): Telling {
    return {
      key: `${this.platform}/${idIn(body)}`,
      text,
      keepsOrder: false,
      pauseMs: Retries.untilTaken,
      tell: () => this.deliver(body),
    };
  }

  private async deliver(body: object, signedWith?: string): Promise<number> {
    return (await this.fake.deliver(this.product.account.id, body, signedWith)).status;
  }
}

/** A person's message is named by `id` (WhatsApp) or `mid` (Messenger). */
const idIn = (body: object): string => {
  const [, id = ''] = /"(?:id|mid)":"((?:wamid\.|m_)[^"]+)"/.exec(JSON.stringify(body)) ?? [];
  return id;
};

function readSend(payload: Readonly<Record<string, unknown>>): { chat: string; text: string } {
  const { to, text, interactive, recipient, message } = payload as {
    to?: string;
    text?: { body?: string };
    interactive?: { body?: { text?: string } };
    recipient?: { id?: string };
    message?: { text?: string };
  };
  return {
    chat: to ?? recipient?.id ?? '',
    text: text?.body ?? interactive?.body?.text ?? message?.text ?? '',
  };
}

function behaviourOf(fault: SendFault): MetaBehaviour {
  if (fault === 'refuse') return { kind: 'too-many-requests', code: PAIR_RATE_LIMIT };
  if (fault === 'fail') return { kind: 'error', status: 502, html: true };
  return typeof fault === 'string' ? { kind: fault } : { kind: 'delay', ms: fault.late };
}
