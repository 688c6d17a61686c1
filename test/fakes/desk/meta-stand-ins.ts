import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { FakeMeta, type MetaAccount, type MetaBehaviour, type MetaEdge } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { StandIn } from './stand-in.js';

const VERIFY_TOKEN = 'isocenter-development';
const APP_SECRET = '0123456789abcdef0123456789abcdef';
const ACCESS_TOKEN = 'EAAJB-isocenter-development';
const CLINIC = { accessToken: ACCESS_TOKEN, appSecret: APP_SECRET, name: 'Demo Imaging Practice' };
const NUMBER: MetaAccount = { product: 'whatsapp', id: '106540352242922', ...CLINIC };
const PAGE: MetaAccount = { product: 'messenger', id: '682498302938465', ...CLINIC };
const SHARED = { appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };

/** WhatsApp and Messenger, served by one Graph API. */
export async function metaStandIns(port: number): Promise<StandIn[]> {
  const fake = await FakeMeta.start(port);
  let stopped: Promise<void> | undefined;
  const standIn = (account: MetaAccount, credentials: object, webhooks: typeof WhatsappWebhooks): StandIn => {
    fake.open(account);
    return {
      platform: account.product,
      credentials: { ...credentials, ...SHARED },
      calls: ['account', 'messages', 'subscribed_apps', 'media', 'message_attachments', 'download'],
      seen: () =>
        fake.messages
          .filter((message) => message.account === account.id)
          .map(({ to, text, buttons, file }) => ({
            to,
            text,
            buttons: buttons.map(({ title }) => title),
            file: file?.name,
          })),
      connect: async (url) => {
        if (!(await fake.subscribe(account.id, url, VERIFY_TOKEN)))
          throw new Error(`${url} did not answer the challenge of Meta.`);
      },
      write: (from, text, file) => {
        if (!file) return webhooks.text(account.id, from, text);
        const kept = fake.files.keep(file);
        return account.product === 'whatsapp'
          ? WhatsappWebhooks.file(account.id, from, kept, text || undefined)
          : MessengerWebhooks.files(account.id, from, [kept], fake.root);
      },
      answer: (to, text) => webhooks.answer(account.id, to, text),
      press: (from, label) => {
        const message = fake
          .chat(from)
          .findLast((one) => one.account === account.id && one.buttons.some(({ title }) => title === label));
        if (!message) throw new Error(`No message to ${from} has a button "${label}".`);
        return webhooks.press(message, label);
      },
      deliver: (call) => fake.deliver(account.id, call),
      misbehave: (call, behaviours) =>
        call === 'download'
          ? fake.files.plan(...(behaviours as FileBehaviour[]))
          : fake.plan(call as MetaEdge, ...(behaviours as MetaBehaviour[])),
      stop: () => (stopped ??= fake.stop()),
    };
  };
  return [
    standIn(NUMBER, { phoneNumberId: NUMBER.id, accessToken: ACCESS_TOKEN }, WhatsappWebhooks),
    standIn(
      PAGE,
      { pageId: PAGE.id, pageAccessToken: ACCESS_TOKEN },
      { ...WhatsappWebhooks, ...MessengerWebhooks },
    ),
  ];
}
