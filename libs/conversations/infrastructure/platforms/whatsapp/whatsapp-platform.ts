import { z } from 'zod';
import type { ConnectResult } from '../../../application/services/messaging-platform.js';
import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendResult } from '../../../domain/send-result.js';
import { MetaPlatform } from '../meta/meta-platform.js';
import { parseWebhook } from '../meta/parse-webhook.js';
import { messageBody } from './message-body.js';
import { readValue } from './read-value.js';
import { whatsappCredentials } from './whatsapp-credentials.js';
import type { WhatsappCredentials } from './whatsapp-credentials.js';
import { whatsappWebhook } from './whatsapp-webhook.js';

const sentMessage = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(200) })).min(1) });
const phoneNumber = z.object({
  display_phone_number: z.string().optional(),
  verified_name: z.string().optional(),
});

/** WhatsApp by Meta's Cloud API. Where Meta calls is set by hand, in the dashboard of the practice's app. */
export class WhatsappPlatform extends MetaPlatform<WhatsappCredentials> {
  override readonly key = 'whatsapp';
  /** A text of 4096 characters; a list of ten rows. */
  override readonly limits = { text: 4096, buttons: 10, fileBytes: 0 };
  override readonly credentials = whatsappCredentials;

  override normalise(
    rawBody: Buffer,
    _threadKey: string | undefined,
    { phoneNumberId }: WhatsappCredentials,
  ): InboundEvent[] {
    return parseWebhook(whatsappWebhook, rawBody)
      .entry.flatMap(({ changes }) => changes)
      .flatMap((change) =>
        change?.value.metadata.phone_number_id === phoneNumberId ? readValue(change.value) : [],
      );
  }

  override send(
    message: OutboundMessage,
    { phoneNumberId, accessToken }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    const call = this.graph.post(`${phoneNumberId}/messages`, messageBody(message), accessToken, signal);
    return this.sent(call, (body) => sentMessage.safeParse(body).data?.messages[0]?.id);
  }

  override async connect(
    _webhookUrl: string,
    { phoneNumberId, accessToken }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    const path = `${phoneNumberId}?fields=display_phone_number,verified_name`;
    const answer = await this.connecting(this.graph.get(path, accessToken, signal));
    if (!('body' in answer)) return answer;
    const { display_phone_number: number, verified_name: name } =
      phoneNumber.safeParse(answer.body).data ?? {};
    return { kind: 'connected', account: [name, number].filter(Boolean).join(', ').slice(0, 200) || null };
  }
}
