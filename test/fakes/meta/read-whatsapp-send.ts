import type { ReadSend } from '../meta.js';

interface Send {
  readonly messaging_product?: string;
  readonly to?: string;
  readonly recipient?: string;
  readonly type?: string;
  readonly text?: { readonly body?: string };
  readonly image?: Shown;
  readonly video?: Shown;
  readonly audio?: Shown;
  readonly document?: Shown;
  readonly biz_opaque_callback_data?: string;
  readonly interactive?: {
    readonly type?: string;
    readonly body?: { readonly text?: string };
    readonly action?: {
      readonly button?: string;
      readonly buttons?: readonly { readonly reply: Choice }[];
      readonly sections?: readonly { readonly rows: readonly Choice[] }[];
    };
  };
}
interface Shown {
  readonly id: string;
  readonly caption?: string;
  readonly filename?: string;
}
interface Choice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

const within = (text: string | undefined, most: number): boolean =>
  text !== undefined && text.trim() !== '' && [...text].length <= most;

/** What a send of the Cloud API holds, within the limits that its reference gives. */
export function readWhatsappSend(payload: Send): ReadSend {
  const { messaging_product: product, to = payload.recipient, type, text, interactive } = payload;
  const { biz_opaque_callback_data: handle } = payload;
  if (product !== 'whatsapp') return { refused: "Param messaging_product must be one of {'whatsapp'}" };
  if (!to) return { refused: 'The parameter to is required.' };
  if (handle !== undefined && handle.length > 512) return { refused: 'biz_opaque_callback_data is too long' };
  if (type === 'text')
    return within(text?.body, 4096)
      ? { to, text: text?.body ?? '', buttons: [], handle }
      : { refused: 'Param text[body] must be between 1 and 4096 characters long.' };
  if (type === 'image' || type === 'video' || type === 'audio' || type === 'document') {
    const { id, caption = '' } = payload[type] ?? { id: '' };
    if ([...caption].length > 1024 || (type === 'audio' && caption))
      return { refused: 'The caption is too long' };
    return { to, text: caption, buttons: [], handle, uploaded: id };
  }
  const { body, action } = interactive ?? {};
  if (type !== 'interactive' || !action) return { refused: 'Param type is not supported' };
  const isList = interactive?.type === 'list';
  const choices = isList
    ? (action.sections ?? []).flatMap(({ rows }) => rows)
    : (action.buttons ?? []).map(({ reply }) => reply);
  if (choices.length < 1 || choices.length > (isList ? 10 : 3)) return { refused: 'Wrong number of choices' };
  if (choices.some(({ title }) => !within(title, isList ? 24 : 20)))
    return { refused: 'A title is too long' };
  if (choices.some(({ id }) => !within(id, isList ? 200 : 256))) return { refused: 'An id is too long' };
  if (choices.some(({ description = '' }) => description.length > 72))
    return { refused: 'A description is too long' };
  if (isList && !within(action.button, 20)) return { refused: 'Param button is required' };
  if (!within(body?.text, isList ? 4096 : 1024)) return { refused: 'The body text is too long' };
  const buttons = choices.map(({ id, title }) => ({ id, title }));
  return { to, text: body?.text ?? '', buttons, handle };
}
