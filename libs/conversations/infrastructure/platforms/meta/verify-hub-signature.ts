import { createHmac } from 'node:crypto';
import { constantTimeEqual } from '#platform/security/constant-time-equal';
import type { Verification, WebhookRequest } from '../../../application/services/messaging-platform.js';

const HEADER = 'x-hub-signature-256';

/**
 * Checks `X-Hub-Signature-256: sha256=<hex>`, an HMAC-SHA256 with the app's secret (Meta, "Validating payloads"). It is
 * made over the bytes as they came: Meta escapes what is not ASCII, so that JSON written again would not match.
 */
export function verifyHubSignature({ rawBody, headers }: WebhookRequest, appSecret: string): Verification {
  const sent = headers[HEADER];
  if (typeof sent !== 'string') return { verified: false, reason: 'missing' };
  const expected = `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`;
  return constantTimeEqual(sent, expected) ? { verified: true } : { verified: false, reason: 'wrong' };
}
