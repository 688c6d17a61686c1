import { DEMO_PASSWORD, DEMO_USERS } from './demo-users.mjs';

const TIMEOUT_MS = 5_000;

/**
 * The page of the demo practice's webchat, as its administrator is told; undefined where there is none any more.
 * @param {string} adminUrl
 * @returns {Promise<string | undefined>}
 */
export async function demoWebchat(adminUrl) {
  const ask = async (path, init) => {
    const response = await fetch(adminUrl + path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? response.json() : {};
  };
  try {
    const { accessToken } = await ask('/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: DEMO_USERS[0], password: DEMO_PASSWORD }),
    });
    if (!accessToken) return undefined;
    const { items = [] } = await ask('/v1/channels', { headers: { authorization: `Bearer ${accessToken}` } });
    return items.find(({ pageUrl, status }) => pageUrl && status === 'active')?.pageUrl;
  } catch {
    // The system runs all the same.
    return undefined;
  }
}
