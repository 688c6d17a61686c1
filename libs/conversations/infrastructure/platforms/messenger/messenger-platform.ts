import { z } from 'zod';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import type {
  ConnectResult,
  FileAcceptance,
  TypingPlace,
} from '../../../application/services/messaging-platform.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendPace } from '../../../domain/send-pace.js';
import type { SendResult } from '../../../domain/send-result.js';
import { failureHealth } from '../failure-health.js';
import { inStandby } from '../meta/in-standby.js';
import { MetaPlatform } from '../meta/meta-platform.js';
import { parseWebhook } from '../meta/parse-webhook.js';
import { shortLabel } from '../meta/short-label.js';
import { subscriptionHealth } from '../meta/subscription-health.js';
import { fetchMessengerMedia } from './fetch-messenger-media.js';
import { messengerCredentials } from './messenger-credentials.js';
import type { MessengerCredentials } from './messenger-credentials.js';
import { messengerWebhook } from './messenger-webhook.js';
import { readMessaging } from './read-messaging.js';
import { acceptMessengerFile, MOST_BYTES, uploadMessengerFile } from './upload-messenger-file.js';

const SUBSCRIBED_FIELDS = [
  'messages',
  'messaging_postbacks',
  'message_echoes',
  'message_deliveries',
  'message_reads',
  'message_reactions',
  'message_edits',
  'standby',
];
/** Quick replies: the title's longest, in characters. */
const TITLE = 20;
/** With the tag HUMAN_AGENT, for people only. */
const PERSON_WINDOW_MS = 7 * 24 * 3_600_000;

const sentMessage = z.object({ message_id: z.string().min(1).max(200) });
const page = z.object({ name: z.string().optional() });

/** Messenger by Meta's Messenger Platform. The app's address is set by hand in its dashboard; its Page is subscribed here. */
export class MessengerPlatform extends MetaPlatform<MessengerCredentials> {
  override readonly key = 'messenger';
  /** A text of 2000 characters; 13 quick replies; a file of 25 MB. */
  override readonly limits = { text: 2000, buttons: 13, fileBytes: MOST_BYTES };
  override readonly credentials = messengerCredentials;
  /** "Rate limits", Send API: 300 texts a second for a Page. */
  override readonly pace: readonly SendPace[] = [{ per: 'channel', sends: 300, windowSeconds: 1 }];

  override openUntil(lastReceivedAt: Date, byPerson: boolean): Date | null {
    if (!byPerson) return super.openUntil(lastReceivedAt, byPerson);
    return new Date(lastReceivedAt.getTime() + PERSON_WINDOW_MS);
  }

  override normalise(
    rawBody: Buffer,
    _threadKey: string | undefined,
    { pageId }: MessengerCredentials,
  ): InboundEvent[] {
    return parseWebhook(messengerWebhook, rawBody)
      .entry.filter(({ id }) => id === pageId)
      .flatMap(({ messaging = [], standby = [] }) => [
        ...messaging.flatMap(readMessaging),
        ...standby.flatMap(readMessaging).map(inStandby),
      ]);
  }

  override accept(file: Pick<OutboundFile, 'size'>): FileAcceptance {
    return acceptMessengerFile(file);
  }

  override fetchMedia(
    { reference }: InboundMedia,
    _credentials: MessengerCredentials,
    signal: AbortSignal,
  ): Promise<FetchedMedia> {
    return fetchMessengerMedia(this.graph.root, reference, signal);
  }

  override async send(
    message: OutboundMessage,
    credentials: MessengerCredentials,
    signal: AbortSignal,
  ): Promise<SendResult> {
    const { pageId, pageAccessToken } = credentials;
    const shown = message.file
      ? await uploadMessengerFile(this.graph, message.file, credentials, signal)
      : undefined;
    if (shown && !('attachment' in shown)) return shown;
    const body = messageBody(message, shown?.attachment);
    const call = this.graph.post(`${pageId}/messages`, body, pageAccessToken, signal);
    return this.sent(call, (body) => sentMessage.safeParse(body).data?.message_id);
  }

  override async connect(
    _webhookUrl: string,
    { pageId, pageAccessToken }: MessengerCredentials,
    signal: AbortSignal,
  ): Promise<ConnectResult> {
    const found = await this.connecting(this.graph.get(`${pageId}?fields=name`, pageAccessToken, signal));
    if (!('body' in found)) return found;
    const fields = { subscribed_fields: SUBSCRIBED_FIELDS };
    const subscribed = await this.connecting(
      this.graph.post(`${pageId}/subscribed_apps`, fields, pageAccessToken, signal),
    );
    if (!('body' in subscribed)) return subscribed;
    return { kind: 'connected', account: page.safeParse(found.body).data?.name?.slice(0, 200) || null };
  }

  override typing(
    { threadKey }: TypingPlace,
    { pageId, pageAccessToken }: MessengerCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    const action = { recipient: { id: threadKey }, sender_action: 'typing_on' };
    return this.courtesy(this.graph.post(`${pageId}/messages`, action, pageAccessToken, signal));
  }

  override async inspect(
    _webhookUrl: string,
    { pageId, pageAccessToken }: MessengerCredentials,
    signal: AbortSignal,
  ): Promise<ChannelHealth> {
    const answer = await this.connecting(
      this.graph.get(`${pageId}/subscribed_apps`, pageAccessToken, signal),
    );
    return 'body' in answer ? subscriptionHealth(answer.body, SUBSCRIBED_FIELDS) : failureHealth(answer);
  }
}

/** The body of a send. `metadata` comes back in the echo, which settles a send whose answer was lost. */
const messageBody = (
  { messageId, threadKey, text, buttons, tag }: OutboundMessage,
  attachment?: object,
): object => ({
  recipient: { id: threadKey },
  ...(tag === 'human-agent'
    ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    : { messaging_type: 'RESPONSE' }),
  message: {
    ...(attachment ? { attachment } : { text }),
    metadata: messageId,
    ...(buttons.length > 0
      ? {
          quick_replies: buttons.map(({ id, label }) => ({
            content_type: 'text',
            title: shortLabel(label, TITLE),
            payload: id,
          })),
        }
      : {}),
  },
});
