import { cookieOf } from '#platform/http/auth/cookie-credentials';
import type { ShareSession } from '../../application/services/share-sessions.js';

const NAME = 'isocenter_share';

/**
 * Set-Cookie header for a browser that has opened a link: sent to this link alone. Lax: whoever follows the link again from a
 * messenger is still in. HttpOnly: no script reads it.
 *
 * @param secure whether browsers reach us by https
 */
export function shareCookie(token: string, { key, until }: ShareSession, secure: boolean): string {
  const seconds = Math.max(0, Math.floor((until.getTime() - Date.now()) / 1000));
  return `${NAME}=${key}; Path=/share/${token}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The key in a Cookie header. */
export const shareKeyIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : cookieOf(header, NAME);
