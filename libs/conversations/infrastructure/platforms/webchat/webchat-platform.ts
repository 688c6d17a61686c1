import { z } from 'zod';
import { invalid } from '#kernel';
import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type {
  ConnectResult,
  Verification,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import { WEBCHAT_SESSION_HEADER } from '../../../application/services/webchat-session-header.js';
import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendResult } from '../../../domain/send-result.js';
import { splitText } from '../split-text.js';
import { storableText } from '../storable-text.js';
import { webchatCredentials } from './webchat-credentials.js';
import type { WebchatCredentials } from './webchat-credentials.js';
import { WebchatSession } from './webchat-session.js';

const body = z.union([
  z.strictObject({ id: z.uuid(), text: z.string().trim().min(1).max(4000) }),
  z.strictObject({
    id: z.uuid(),
    button: z.strictObject({ id: z.string().min(1).max(64), label: z.string().max(100) }),
  }),
]);

/** The practice's own chat. There is no platform behind it: what is stored is sent, and the browser fetches it. */
export class WebchatPlatform extends MessagingPlatform<WebchatCredentials> {
  override readonly key = 'webchat';
  override readonly limits = { text: 20_000, buttons: 20, fileBytes: 0 };
  override readonly credentials = webchatCredentials;

  override verify({ headers }: WebhookRequest, credentials: WebchatCredentials): Promise<Verification> {
    const token = headers[WEBCHAT_SESSION_HEADER];
    return typeof token === 'string'
      ? WebchatSession.verify(token, credentials.sessionSecret)
      : Promise.resolve({ verified: false, reason: 'missing' });
  }

  override normalise(rawBody: Buffer, threadKey?: string): InboundEvent[] {
    const read = body.safeParse(parse(rawBody));
    if (!read.success || !threadKey)
      throw invalid(
        'conversations.malformed-event',
        'Send {id, text} or {id, button: {id, label}}; id is a UUID you make.',
      );
    const { data } = read;
    const button = 'button' in data ? { ...data.button, acknowledgement: null } : null;
    return [
      {
        platformEventId: `${threadKey}:${data.id}`,
        threadKey,
        kind: button ? 'button' : 'message',
        sender: { id: threadKey, name: null, locale: null },
        platformMessageId: data.id,
        text: storableText(button ? button.label : 'text' in data ? data.text : ''),
        button: button && { ...button, id: storableText(button.id), label: storableText(button.label) },
        media: [],
        occurredAt: null,
      },
    ];
  }

  override split(text: string): string[] {
    return splitText(text, this.limits.text);
  }

  override send({ messageId }: OutboundMessage): Promise<SendResult> {
    return Promise.resolve({ kind: 'sent', platformMessageId: messageId });
  }

  override connect(): Promise<ConnectResult> {
    return Promise.resolve({ kind: 'connected', account: null });
  }

  override acknowledge(): Promise<void> {
    return Promise.resolve();
  }
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}
