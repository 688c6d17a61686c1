import { z } from 'zod';
import { invalid } from '#kernel';
import type { ChannelHealth } from '../../../application/services/channel-health.js';
import { MessagingPlatform } from '../../../application/services/messaging-platform.js';
import type {
  ConnectResult,
  FileAcceptance,
  Verification,
  WebhookRequest,
} from '../../../application/services/messaging-platform.js';
import { WEBCHAT_SESSION_HEADER } from '../../../application/services/webchat-session-header.js';
import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendResult } from '../../../domain/send-result.js';
import { splitText } from '../split-text.js';
import { storableText } from '../storable-text.js';
import { webchatCredentials } from './webchat-credentials.js';
import type { WebchatCredentials } from './webchat-credentials.js';
import { WebchatSession } from './webchat-session.js';

const text = z.string().trim().min(1).max(4000);
/** Uploads of this session. */
const files = z.array(z.uuid()).min(1).max(5);

const body = z.union([
  z.strictObject({ id: z.uuid(), text }),
  z.strictObject({ id: z.uuid(), text: text.optional(), files }),
  z.strictObject({
    id: z.uuid(),
    button: z.strictObject({ id: z.string().min(1).max(64), label: z.string().max(100) }),
  }),
]);

/** All messages that were written until then were shown. */
const readReceipt = z.strictObject({ read: z.iso.datetime({ offset: true }) });

/** The practice's own chat. There is no platform behind it: what is stored is sent, and the browser fetches it. */
export class WebchatPlatform extends MessagingPlatform<WebchatCredentials> {
  override readonly key = 'webchat';
  override readonly limits = { text: 20_000, buttons: 20, fileBytes: 100 * 1024 ** 2 };
  override readonly credentials = webchatCredentials;
  /** A new one would end every visitor's session; whoever wants that gives one. */
  override readonly keptCredentials = ['sessionSecret'];

  override verify({ headers }: WebhookRequest, credentials: WebchatCredentials): Promise<Verification> {
    const token = headers[WEBCHAT_SESSION_HEADER];
    return typeof token === 'string'
      ? WebchatSession.verify(token, credentials.sessionSecret)
      : Promise.resolve({ verified: false, reason: 'missing' });
  }

  override normalise(rawBody: Buffer, threadKey?: string): InboundEvent[] {
    const receipt = readReceipt.safeParse(parse(rawBody));
    if (receipt.success && threadKey) return [shownUntil(receipt.data.read, threadKey)];
    const read = body.safeParse(parse(rawBody));
    if (!read.success || !threadKey)
      throw invalid(
        'conversations.malformed-event',
        'Send {id, text}, {id, files} or {id, button: {id, label}}; id is a UUID you make.',
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
        text: storableText(button ? button.label : 'text' in data ? (data.text ?? '') : ''),
        button: button && { ...button, id: storableText(button.id), label: storableText(button.label) },
        media: 'files' in data ? data.files.map(upload) : [],
        occurredAt: null,
      },
    ];
  }

  override split(text: string): string[] {
    return splitText(text, this.limits.text);
  }

  override accept({ size }: Pick<OutboundFile, 'size'>): FileAcceptance {
    return size > this.limits.fileBytes ? { refused: 'size' } : { caption: this.limits.text };
  }

  override send({ messageId }: OutboundMessage): Promise<SendResult> {
    return Promise.resolve({ kind: 'sent', platformMessageId: messageId });
  }

  override connect(): Promise<ConnectResult> {
    return Promise.resolve({ kind: 'connected', account: null });
  }

  /** Nobody stands between the visitor and us. */
  override inspect(): Promise<ChannelHealth> {
    return Promise.resolve({ kind: 'healthy' });
  }

  override acknowledge(): Promise<void> {
    return Promise.resolve();
  }
}

/** What it is called and what it is, is known since it was uploaded. */
const upload = (reference: string): InboundMedia => ({
  kind: 'document',
  reference,
  name: null,
  contentType: null,
  size: null,
});

function shownUntil(until: string, threadKey: string): InboundEvent {
  return {
    platformEventId: `${threadKey}:read:${until}`,
    threadKey,
    kind: 'status',
    sender: { id: threadKey, name: null, locale: null },
    platformMessageId: null,
    text: '',
    button: null,
    media: [],
    status: {
      status: 'read',
      messageId: null,
      platformMessageId: null,
      until: null,
      untilWritten: until,
      code: null,
    },
    occurredAt: null,
  };
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}
