import { constantTimeEqual } from '#platform/security/constant-time-equal';
import type { WebhookQuery } from '../../../application/services/messaging-platform.js';

/** Digits, so far. Nothing that a browser would take for a page is said back. */
const CHALLENGE = /^[\w-]{1,256}$/;

/** The challenge to give back to Meta (`hub.mode=subscribe`, "Verification requests"); null for a wrong question. */
export function answerHubChallenge(query: WebhookQuery, verifyToken: string): string | null {
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
  if (mode !== 'subscribe' || typeof token !== 'string' || typeof challenge !== 'string') return null;
  return constantTimeEqual(token, verifyToken) && CHALLENGE.test(challenge) ? challenge : null;
}
