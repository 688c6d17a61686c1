import { z } from 'zod';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendResult } from '../../../domain/send-result.js';
import { uploadFailure, uploadForm } from '../upload-form.js';
import { telegramFailure } from './telegram-failure.js';

const MEGABYTE = 1_000_000;
/** sendPhoto shows a picture; what is larger goes as a document, as it is. */
const PHOTO = { types: ['image/jpeg', 'image/png', 'image/webp'], bytes: 10 * MEGABYTE };

const sent = z.object({ result: z.object({ message_id: z.number().int() }) });

/** Sends a file with its caption in one call: `sendPhoto` or `sendDocument`. */
export async function sendTelegramFile(
  botRoot: string,
  { threadKey, text }: OutboundMessage,
  file: OutboundFile,
  signal: AbortSignal,
): Promise<SendResult> {
  const asPhoto = PHOTO.types.includes(file.contentType) && file.size <= PHOTO.bytes;
  try {
    const { status, body } = await uploadForm({
      url: `${botRoot}/${asPhoto ? 'sendPhoto' : 'sendDocument'}`,
      fields: { chat_id: threadKey, ...(text ? { caption: text } : {}) },
      field: asPhoto ? 'photo' : 'document',
      file,
      signal,
    });
    const read = sent.safeParse(body);
    if (status === 200 && read.success)
      return { kind: 'sent', platformMessageId: String(read.data.result.message_id) };
    // Its own answers carry the code; a gateway's page has its status alone, and a yes that cannot be read is no clear no.
    return telegramFailure({ error_code: status < 400 ? 502 : status, ...(isObject(body) ? body : {}) });
  } catch (error) {
    return uploadFailure(error);
  }
}

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;
