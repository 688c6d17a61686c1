import { invalid } from '#kernel';
import type { MessagingPlatform } from './messaging-platform.js';

/**
 * Credentials as their platform wants them, completed.
 *
 * @throws DomainError `conversations.bad-credentials` naming each field, never its value
 */
export function readCredentials(platform: MessagingPlatform, given: unknown): unknown {
  const read = platform.credentials.safeParse(given);
  if (read.success) return read.data;
  throw invalid(
    'conversations.bad-credentials',
    `These are not credentials for ${platform.key}.`,
    read.error.issues.map(({ path, message }) => ({ field: ['credentials', ...path].join('.'), message })),
  );
}
