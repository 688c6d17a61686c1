import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { GraphApi } from '../meta/graph-api.js';
import { uploadedId } from '../meta/uploaded-id.js';
import type { ClearFailure } from '../upload-form.js';
import { messageHead } from './message-body.js';
import type { WhatsappCredentials } from './whatsapp-credentials.js';
import { bareType, whatsappKind } from './whatsapp-file.js';

/**
 * Uploads a file, which shows nobody anything, and makes the body of the message that shows it (Cloud API, "Image
 * messages", "Document messages").
 */
export async function whatsappFileBody(
  graph: GraphApi,
  message: OutboundMessage,
  file: OutboundFile,
  { phoneNumberId, accessToken }: WhatsappCredentials,
  signal: AbortSignal,
): Promise<{ readonly body: object } | ClearFailure> {
  const type = whatsappKind(file.contentType)?.type ?? 'document';
  const contentType = bareType(file.contentType);
  const upload = graph.upload(`${phoneNumberId}/media`, accessToken, {
    fields: { messaging_product: 'whatsapp', type: contentType },
    field: 'file',
    file: { ...file, contentType },
    signal,
  });
  const uploaded = await uploadedId(upload, 'id', 'whatsapp');
  if (!('id' in uploaded)) return uploaded;
  const shown = {
    id: uploaded.id,
    ...(message.text && type !== 'audio' ? { caption: message.text } : {}),
    ...(type === 'document' ? { filename: file.name } : {}),
  };
  return { body: { ...messageHead(message), type, [type]: shown } };
}
