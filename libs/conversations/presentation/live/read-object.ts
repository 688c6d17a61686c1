import { invalid } from '#kernel';

/**
 * A message of a socket as an object.
 *
 * @throws DomainError `conversations.malformed-event`
 */
export function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  throw invalid('conversations.malformed-event', 'A message must be a JSON object.');
}
