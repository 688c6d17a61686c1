import { createHash } from 'node:crypto';
import type { FakeFile } from '../files/fake-files.js';
import { isSentFile, readForm } from '../files/read-form.js';
import type { SentFile } from '../files/sent-file.js';

type Payload = Record<string, unknown>;

/** JSON, or a form with a file. */
export async function readMetaPayload(body: Buffer, contentType = ''): Promise<Payload> {
  if (contentType.startsWith('multipart/')) return readForm(body, contentType);
  return JSON.parse(body.toString('utf8') || '{}') as Payload;
}

/** What WhatsApp tells of a file: where it can be read for five minutes. */
export function mediaInfo({ id, contentType, bytes }: FakeFile, root: string): object {
  return {
    messaging_product: 'whatsapp',
    url: `${root}/media/${id}`,
    mime_type: contentType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    file_size: bytes.length,
    id,
  };
}

/** The file of an upload, or why it is refused. */
export function readUpload(
  edge: 'media' | 'message_attachments',
  payload: Payload,
): SentFile | { readonly refused: string } {
  const file = payload[edge === 'media' ? 'file' : 'filedata'];
  if (!isSentFile(file)) return { refused: 'Param file must be a file' };
  if (edge === 'media') {
    if (payload['messaging_product'] !== 'whatsapp')
      return { refused: 'Param messaging_product is required' };
    if (payload['type'] !== file.contentType || file.contentType.includes(';'))
      return { refused: 'Param file must be a file with one of the supported types' };
    return file;
  }
  const { attachment } = JSON.parse(payload['message'] as string) as { attachment?: { type?: string } };
  const known = ['image', 'video', 'audio', 'file'].includes(attachment?.type ?? '');
  return known && file.bytes.length <= 25_000_000
    ? file
    : { refused: 'Param message[attachment] is invalid' };
}
