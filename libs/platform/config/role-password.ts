import { createHmac } from 'node:crypto';

/**
 * The password of a database role that has none of its own in the settings: base64url of
 * HMAC-SHA256(secret, `role:<name>`). Migrations set it and processes use it, so nobody has to carry it.
 */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('base64url');
}
