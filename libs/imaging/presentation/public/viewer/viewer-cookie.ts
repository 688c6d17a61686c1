import { cookieOf } from '#platform/http/auth/cookie-credentials';

/** The cookie that lets OHIF in; OHIF itself never sees it. */
export const VIEWER_COOKIE = 'isocenter_viewer';
/** The door that the key opens, and the one where it is given out, which looks for a former key. */
const PATHS = ['/dicomweb', '/viewer'];

/**
 * Set-Cookie headers for a viewer's key. Strict: no other site's page or link sends it; HttpOnly: no script reads it.
 *
 * @param secure whether browsers reach us by https
 */
export function viewerCookies(key: string, endsAt: Date, secure: boolean): string[] {
  const seconds = Math.max(0, Math.floor((endsAt.getTime() - Date.now()) / 1_000));
  return PATHS.map(
    (path) =>
      `${VIEWER_COOKIE}=${key}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`,
  );
}

/** The key in a Cookie header. */
export const viewerKeyIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : cookieOf(header, VIEWER_COOKIE);
