import type { FileAcceptance } from '../../../application/services/messaging-platform.js';
import type { OutboundFile } from '../../../domain/outbound-message.js';
import type { GraphApi } from '../meta/graph-api.js';
import { uploadedId } from '../meta/uploaded-id.js';
import type { ClearFailure } from '../upload-form.js';
import type { MessengerCredentials } from './messenger-credentials.js';

const MEGABYTE = 1_000_000;
/** "Attachment Upload": files of 25 MB, images of 8 MB. */
export const MOST_BYTES = 25 * MEGABYTE;
const IMAGE_BYTES = 8 * MEGABYTE;
const IMAGES = ['image/jpeg', 'image/png', 'image/gif'];
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'video'],
  ['audio/mpeg', 'audio'],
  ['audio/mp4', 'audio'],
]);

/** A file carries no text: that goes in a message of its own. */
export const acceptMessengerFile = ({ size }: Pick<OutboundFile, 'size'>): FileAcceptance =>
  size > MOST_BYTES ? { refused: 'size' } : { caption: 0 };

/** Uploads a file, which shows nobody anything: the attachment of the message that shows it. */
export async function uploadMessengerFile(
  graph: GraphApi,
  file: OutboundFile,
  { pageId, pageAccessToken }: MessengerCredentials,
  signal: AbortSignal,
): Promise<{ readonly attachment: object } | ClearFailure> {
  const type = attachmentType(file);
  const upload = graph.upload(`${pageId}/message_attachments`, pageAccessToken, {
    fields: { message: JSON.stringify({ attachment: { type, payload: { is_reusable: true } } }) },
    field: 'filedata',
    file,
    signal,
  });
  const uploaded = await uploadedId(upload, 'attachment_id', 'messenger');
  return 'id' in uploaded ? { attachment: { type, payload: { attachment_id: uploaded.id } } } : uploaded;
}

/** What cannot be shown, or is too large to be, is a file to download. */
function attachmentType({ contentType, size }: OutboundFile): string {
  if (IMAGES.includes(contentType)) return size <= IMAGE_BYTES ? 'image' : 'file';
  return OTHERS.get(contentType) ?? 'file';
}
