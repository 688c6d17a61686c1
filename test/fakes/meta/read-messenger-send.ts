import type { ReadSend } from '../meta.js';

interface Send {
  readonly recipient?: { readonly id?: string };
  readonly messaging_type?: string;
  readonly tag?: string;
  readonly message?: {
    readonly text?: string;
    readonly attachment?: { readonly type?: string; readonly payload?: { readonly attachment_id?: string } };
    readonly metadata?: string;
    readonly quick_replies?: readonly { readonly title: string; readonly payload: string }[];
  };
}

/** What a send of the Messenger Platform holds, within the limits that its reference gives. */
export function readMessengerSend({ recipient, messaging_type: type, tag, message }: Send): ReadSend {
  const { text = '', metadata: handle, quick_replies: replies = [] } = message ?? {};
  if (!recipient?.id) return { refused: 'The parameter recipient is required' };
  if (type !== 'RESPONSE' && (type !== 'MESSAGE_TAG' || tag !== 'HUMAN_AGENT'))
    return { refused: 'Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG, UTILITY}' };
  if (message?.attachment)
    return text
      ? { refused: 'A message has a text or an attachment' }
      : {
          to: recipient.id,
          text,
          buttons: [],
          handle,
          uploaded: message.attachment.payload?.attachment_id ?? '',
        };
  if (text.trim() === '' || [...text].length > 2000)
    return { refused: 'Length of param message[text] must be less than or equal to 2000' };
  if (replies.length > 13) return { refused: 'Too many elements in message[quick_replies]' };
  if (replies.some(({ title, payload }) => !title || [...title].length > 20 || payload.length > 1000))
    return { refused: 'Invalid quick reply' };
  const buttons = replies.map(({ title, payload }) => ({ id: payload, title }));
  return { to: recipient.id, text, buttons, handle };
}
