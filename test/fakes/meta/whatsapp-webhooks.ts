import { createHash, randomBytes } from 'node:crypto';
import type { FakeFile } from '../files/fake-files.js';
import type { MetaMessage } from '../meta.js';

const seconds = () => String(Math.floor(Date.now() / 1000));

function webhook(phoneNumberId: string, value: object, field = 'messages'): object {
  const metadata = { display_phone_number: '15550123456', phone_number_id: phoneNumberId };
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }],
      },
    ],
  };
}

const ofPerson = (phoneNumberId: string, from: string, message: object): object =>
  webhook(phoneNumberId, {
    contacts: [{ profile: { name: 'Ann Lee' }, wa_id: from, user_id: `US.${from}` }],
    messages: [
      {
        from,
        from_user_id: `US.${from}`,
        id: `wamid.${randomBytes(24).toString('base64')}`,
        timestamp: seconds(),
        ...message,
      },
    ],
  });

/** Webhook bodies of the Cloud API, as Meta makes them. */
export const WhatsappWebhooks = {
  text: (phoneNumberId: string, from: string, text: string): object =>
    ofPerson(phoneNumberId, from, { type: 'text', text: { body: text } }),

  /** A text of a person as far as WhatsApp names them: by number, by BSUID, or by both. */
  textBy: (
    phoneNumberId: string,
    { phone, userId }: { readonly phone?: string; readonly userId?: string },
    text: string,
  ): object =>
    webhook(phoneNumberId, {
      contacts: [{ profile: { name: 'Ann Lee' }, wa_id: phone, user_id: userId }],
      messages: [
        {
          from: phone,
          from_user_id: userId,
          id: `wamid.${randomBytes(24).toString('base64')}`,
          timestamp: seconds(),
          type: 'text',
          text: { body: text },
        },
      ],
    }),

  /** News that a person goes by another number, and so by another BSUID, or by another BSUID only. */
  changed: (
    phoneNumberId: string,
    before: { readonly phone?: string; readonly userId: string },
    now: { readonly phone?: string; readonly userId: string },
  ): object =>
    webhook(phoneNumberId, {
      messages: [
        {
          from: before.phone,
          id: `wamid.${randomBytes(24).toString('base64')}`,
          timestamp: seconds(),
          type: 'system',
          system: {
            type: now.phone ? 'user_changed_number' : 'user_changed_user_id',
            wa_id: now.phone,
            user_id: now.userId,
            previous_user_id: before.userId,
          },
        },
      ],
    }),

  /** Somebody answering with the WhatsApp Business app on the same number, without us. */
  answer: (phoneNumberId: string, to: string, text: string): object => {
    const id = `wamid.${randomBytes(24).toString('base64')}`;
    const echo = { from: '15550123456', to, id, timestamp: seconds(), type: 'text', text: { body: text } };
    return webhook(phoneNumberId, { message_echoes: [echo] }, 'smb_message_echoes');
  },

  /** A person sending a file that Meta keeps. */
  file: (phoneNumberId: string, from: string, file: FakeFile, caption?: string): object => {
    const type = file.contentType.startsWith('image/') ? 'image' : 'document';
    const { id, contentType: mime_type, name } = file;
    const sha256 = createHash('sha256').update(file.bytes).digest('base64');
    const named = type === 'document' ? { filename: name } : {};
    return ofPerson(phoneNumberId, from, { type, [type]: { id, mime_type, sha256, caption, ...named } });
  },

  /** A person pressing the button with this title under a message. */
  press: ({ account, to, messageId, buttons }: MetaMessage, title: string): object =>
    ofPerson(account, to, {
      type: 'interactive',
      context: { from: '15550123456', id: messageId },
      interactive: { type: 'button_reply', button_reply: buttons.find((button) => button.title === title) },
    }),

  /** A person putting a sign on a message; without one, taking it back. */
  reaction: (phoneNumberId: string, from: string, messageId: string, emoji?: string): object =>
    ofPerson(phoneNumberId, from, { type: 'reaction', reaction: { message_id: messageId, emoji } }),

  /** A person taking back a message. */
  revoke: (phoneNumberId: string, from: string, messageId: string): object =>
    ofPerson(phoneNumberId, from, { type: 'revoke', revoke: { original_message_id: messageId } }),

  /** A person writing a message anew. */
  edit: (phoneNumberId: string, from: string, messageId: string, text: string): object =>
    ofPerson(phoneNumberId, from, {
      type: 'edit',
      edit: {
        original_message_id: messageId,
        message: { context: { id: 'M0' }, type: 'text', text: { body: text } },
      },
    }),

  status: (
    { account, to, messageId, handle }: MetaMessage,
    status: 'sent' | 'delivered' | 'read' | 'failed',
    code?: number,
  ): object =>
    webhook(account, {
      statuses: [
        {
          id: messageId,
          status,
          timestamp: seconds(),
          recipient_id: to,
          recipient_user_id: `US.${to}`,
          biz_opaque_callback_data: handle,
          ...(code === undefined ? {} : { errors: [{ code, title: 'Error' }] }),
        },
      ],
    }),
};
