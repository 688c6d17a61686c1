import { AiFailure } from './ai-failure.js';

/** Seconds or a date (RFC 9110, 10.2.3); OpenAI may say milliseconds besides. */
function retryAfterMs(headers: Readonly<Record<string, string>> = {}): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'] ?? NaN);
  if (milliseconds >= 0) return milliseconds;
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const after = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(after) ? Math.max(0, after) : undefined;
}

/** What an HTTP status outside of success means. */
export function failureOfStatus(status: number, headers?: Readonly<Record<string, string>>): AiFailure {
  if (status === 429) {
    const wait = retryAfterMs(headers);
    return new AiFailure('ai.rate-limited', {
      status,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
  }
  if (status === 401 || status === 403) return new AiFailure('ai.credentials-refused', { status });
  // 424: Bedrock's model failed, not what it was asked.
  if (status === 408 || status === 424 || status >= 500) return new AiFailure('ai.server-error', { status });
  return new AiFailure('ai.request-refused', { status });
}
