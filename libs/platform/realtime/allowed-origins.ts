import type { Settings } from '#platform/config/settings';

/**
 * Which web pages may open sockets. Browsers apply no CORS to WebSockets but always say where the page is from
 * (RFC 6455 section 10.2), so the server must look. What sends no Origin is no browser: its token alone counts.
 */
export function allowedOrigins({ http }: Settings): (origin: string | undefined) => boolean {
  const own = [http.publicBaseUrl, http.adminBaseUrl].map((url) => new URL(url).origin);
  const allowed = new Set([...http.corsOrigins, ...own]);
  return (origin) => origin === undefined || allowed.has('*') || allowed.has(origin);
}
