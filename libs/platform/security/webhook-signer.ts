import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** One message to sign. */
export interface WebhookMessage {
  /** Stays the same when the message is sent again: receivers drop repetitions by it. */
  readonly id: string;
  /** The time of this attempt. */
  readonly timestamp: Date;
  /** The very bytes that are sent. */
  readonly body: string | Buffer;
  /** All secrets that are valid now, the newest first: during a rotation each gives a signature. */
  readonly secrets: readonly string[];
}

/** Signs webhooks as Standard Webhooks 1.0 says: `v1`, HMAC-SHA256 over `id.timestamp.body`. */
export class WebhookSigner {
  /** A new secret: `whsec_` and 32 random bytes in base64. */
  static createSecret(): string {
    return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  }

  /** @returns the headers `webhook-id`, `webhook-timestamp` and `webhook-signature` */
  sign({ id, timestamp, body, secrets }: WebhookMessage): Record<string, string> {
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, timestamp, body)).join(' '),
    };
  }

  /** Whether a received message is signed under one of the secrets, at most five minutes ago or ahead. */
  verify(received: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Buffer;
    readonly secrets: readonly string[];
  }): boolean {
    return received.secrets.some((secret) => {
      try {
        new Webhook(secret).verify(received.body, { ...received.headers }, { jsonParse: false });
        return true;
      } catch {
        return false;
      }
    });
  }
}
