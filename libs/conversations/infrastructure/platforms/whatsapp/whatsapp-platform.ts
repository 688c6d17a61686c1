import { z } from 'zod';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import type {
  ConnectResult,
  FileAcceptance,
  TypingPlace,
} from '../../../application/services/messaging-platform.js';
import type { TemplatesResult } from '../../../application/services/templates/templates-result.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendPace } from '../../../domain/send-pace.js';
import type { SendResult } from '../../../domain/send-result.js';
import type { MessageTemplate } from '../../../domain/template/message-template.js';
import { failureHealth } from '../failure-health.js';
import { MetaPlatform } from '../meta/meta-platform.js';
import { parseWebhook } from '../meta/parse-webhook.js';
import { subscriptionHealth } from '../meta/subscription-health.js';
import { fetchWhatsappMedia } from './fetch-whatsapp-media.js';
import { messageBody } from './message-body.js';
import { readTemplates } from './read-templates.js';
import { readValue } from './read-value.js';
import { whatsappCredentials } from './whatsapp-credentials.js';
import type { WhatsappCredentials } from './whatsapp-credentials.js';
import { acceptWhatsappFile } from './whatsapp-file.js';
import { whatsappFileBody } from './whatsapp-file-body.js';
import { whatsappWebhook } from './whatsapp-webhook.js';

const sentMessage = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(200) })).min(1) });
const phoneNumber = z.object({
  display_phone_number: z.string().optional(),
  verified_name: z.string().optional(),
});

const TEMPLATES_ASKED = 'fields=name,language,category,status,parameter_format,components&limit=100';
/** Meta allows an account 250 templates, or 6,000 where it is known. */
const MOST_TEMPLATE_PAGES = 60;

/** WhatsApp by Meta's Cloud API. Where Meta calls is set by hand, in the dashboard of the practice's app. */
export class WhatsappPlatform extends MetaPlatform<WhatsappCredentials> {
  override readonly key = 'whatsapp';
  /** A text of 4096 characters; a list of ten rows; a document of 100 MB, other kinds of files less. */
  override readonly limits = { text: 4096, buttons: 10, fileBytes: 100_000_000 };
  override readonly credentials = whatsappCredentials;
  override readonly takesTemplates = true;
  /** "Pair rate limits": one in six seconds to a person, 45 of them at once; "Throughput": 80 a second a phone number. */
  override readonly pace: readonly SendPace[] = [
    { per: 'chat', sends: 1, windowSeconds: 6, burst: 45 },
    { per: 'channel', sends: 80, windowSeconds: 1 },
  ];

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

  override accept(file: Pick<OutboundFile, 'contentType' | 'size'>): FileAcceptance {
    return acceptWhatsappFile(file);
  }

  override fetchMedia(
    { reference }: InboundMedia,
    credentials: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<FetchedMedia> {
    return fetchWhatsappMedia(this.graph, reference, credentials, signal);
  }

  override async send(
    message: OutboundMessage,
    credentials: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    const { phoneNumberId, accessToken } = credentials;
    const made = message.file
      ? await whatsappFileBody(this.graph, message, message.file, credentials, signal)
      : { body: messageBody(message) };
    if (!('body' in made)) return made;
    const call = this.graph.post(`${phoneNumberId}/messages`, made.body, accessToken, signal);
    return this.sent(call, (body) => sentMessage.safeParse(body).data?.messages[0]?.id);
  }

  /** Subscribes the app to the account where its id is known; else that is done in the dashboard, with the address. */
  override async connect(
    _webhookUrl: string,
    { phoneNumberId, accessToken, wabaId }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    const path = `${phoneNumberId}?fields=display_phone_number,verified_name`;
    const answer = await this.connecting(this.graph.get(path, accessToken, signal));
    if (!('body' in answer)) return answer;
    if (wabaId !== undefined) {
      const call = this.graph.post(`${wabaId}/subscribed_apps`, {}, accessToken, signal);
      const subscribed = await this.connecting(call);
      if (!('body' in subscribed)) return subscribed;
    }
    const { display_phone_number: number, verified_name: name } =
      phoneNumber.safeParse(answer.body).data ?? {};
    return { kind: 'connected', account: [name, number].filter(Boolean).join(', ').slice(0, 200) || null };
  }

  /** Marks what the person wrote as read, too: WhatsApp shows one only with the other, for 25 seconds. */
  override async typing(
    { lastReceivedId }: TypingPlace,
    { phoneNumberId, accessToken }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    if (lastReceivedId === null) return;
    const sign = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: lastReceivedId,
      typing_indicator: { type: 'text' },
    };
    await this.courtesy(this.graph.post(`${phoneNumberId}/messages`, sign, accessToken, signal));
  }

  /** Without the account's id only that the number can be reached is known. */
  override async inspect(
    _webhookUrl: string,
    { phoneNumberId, accessToken, wabaId }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<ChannelHealth> {
    const path = wabaId === undefined ? `${phoneNumberId}?fields=id` : `${wabaId}/subscribed_apps`;
    const answer = await this.connecting(this.graph.get(path, accessToken, signal));
    if (!('body' in answer)) return failureHealth(answer);
    return wabaId === undefined ? { kind: 'healthy' } : subscriptionHealth(answer.body);
  }

  /** Needs the id of the WhatsApp Business Account: templates are its, not the number's. */
  override async readTemplates(
    { accessToken, wabaId }: WhatsappCredentials,
    signal: AbortSignal,
  ): Promise<TemplatesResult> {
    if (wabaId === undefined) return { kind: 'permanent', code: 'account-id-missing' };
    const templates: MessageTemplate[] = [];
    for (let pages = 0, after = ''; pages < MOST_TEMPLATE_PAGES; pages++) {
      const path = `${wabaId}/message_templates?${TEMPLATES_ASKED}${after}`;
      const answer = await this.connecting(this.graph.get(path, accessToken, signal));
      if (!('body' in answer)) return answer;
      const page = readTemplates(answer.body);
      if (!page) return { kind: 'permanent', code: 'unreadable-answer' };
      templates.push(...page.templates);
      if (page.after === null) break;
      after = `&after=${encodeURIComponent(page.after)}`;
    }
    return { kind: 'read', templates };
  }
}
