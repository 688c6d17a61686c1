import type { Client } from '#test/support/client';
import { VIEWER_COOKIE } from '../presentation/public/viewer/viewer-cookie.js';

/** What a browser holds after it followed a viewer's address. */
export interface ViewerVisit {
  readonly status: number;
  readonly location: string;
  /** Set-Cookie headers. */
  readonly cookies: readonly string[];
  /** For the Cookie header; empty when none was set. */
  readonly cookie: string;
}

/** Follows a viewer's address as a browser does, but without going on to the page. */
export async function visitViewer(url: string, cookie?: string): Promise<ViewerVisit> {
  const answer = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  await answer.body?.cancel();
  const cookies = answer.headers.getSetCookie();
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    cookies,
    cookie: cookies.find((one) => one.startsWith(VIEWER_COOKIE))?.split(';', 1)[0] ?? '',
  };
}

/** Asks for a viewer; answers its address. */
export async function openViewer(person: Client, wish: object = {}): Promise<string> {
  const answer = await person.post<{ url: string; expiresAt: string }>('/v1/viewer', wish);
  expect(answer.status).toBe(200);
  expect(Date.parse(answer.body.expiresAt)).toBeGreaterThan(Date.now());
  return answer.body.url;
}
