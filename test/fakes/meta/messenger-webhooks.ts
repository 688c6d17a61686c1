import { randomBytes } from 'node:crypto';
import type { FakeFile } from '../files/fake-files.js';
import type { MetaMessage } from '../meta.js';

function webhook(pageId: string, messaging: object): object {
  const time = Date.now();
  return { object: 'page', entry: [{ id: pageId, time, messaging: [{ timestamp: time, ...messaging }] }] };
}

const fromPerson = (pageId: string, psid: string, what: object): object =>
  webhook(pageId, { sender: { id: psid }, recipient: { id: pageId }, ...what });

/** Webhook bodies of the Messenger Platform, as Meta makes them. */
export const MessengerWebhooks = {
  text: (pageId: string, psid: string, text: string, more: object = {}): object =>
    fromPerson(pageId, psid, {
      message: { mid: `m_${randomBytes(24).toString('base64url')}`, text, ...more },
    }),

  /** A person sending files that Meta keeps at these addresses. */
  files: (pageId: string, psid: string, files: readonly FakeFile[], root: string): object =>
    fromPerson(pageId, psid, {
      message: {
        mid: `m_${randomBytes(24).toString('base64url')}`,
        attachments: files.map(({ id, contentType }) => ({
          type: contentType.startsWith('image/') ? 'image' : 'file',
          payload: { url: `${root}/cdn/${id}?oh=signature&oe=6A000000` },
        })),
      },
    }),

  /** A person pressing the quick reply with this title under a message. */
  press: ({ account, to, buttons }: MetaMessage, title: string): object =>
    MessengerWebhooks.text(account, to, title, {
      quick_reply: { payload: buttons.find((button) => button.title === title)?.id },
    }),

  /** A person putting a sign on a message; without one, taking it back. */
  reaction: (pageId: string, psid: string, mid: string, emoji?: string): object =>
    fromPerson(pageId, psid, {
      reaction: emoji ? { reaction: 'other', emoji, action: 'react', mid } : { action: 'unreact', mid },
    }),

  /** A person writing a message anew, for the `count`th time. */
  edit: (pageId: string, psid: string, mid: string, text: string, count = 1): object =>
    fromPerson(pageId, psid, { message_edit: { mid, text, num_edit: String(count) } }),

  echo: ({ account, to, messageId, text, handle }: MetaMessage): object =>
    webhook(account, {
      sender: { id: account },
      recipient: { id: to },
      message: { mid: messageId, text, is_echo: true, app_id: 1517776481860111, metadata: handle },
    }),

  /** Somebody answering in the inbox of the Page, unless told another application, without us. */
  answer: (pageId: string, psid: string, text: string, app_id = 263902037430900): object =>
    webhook(pageId, {
      sender: { id: pageId },
      recipient: { id: psid },
      message: { mid: `m_${randomBytes(24).toString('base64url')}`, text, is_echo: true, app_id },
    }),

  /** The same call as an app is told that does not have the thread. */
  inStandby: (call: object): object => {
    const { entry, ...rest } = call as { entry: { messaging: object[] }[] };
    return { ...rest, entry: entry.map(({ messaging: standby, ...one }) => ({ ...one, standby })) };
  },

  delivery: ({ account, to, messageId }: MetaMessage): object =>
    fromPerson(account, to, { delivery: { mids: [messageId], watermark: Date.now() } }),

  read: ({ account, to }: MetaMessage): object =>
    fromPerson(account, to, { read: { watermark: Date.now() } }),
};
