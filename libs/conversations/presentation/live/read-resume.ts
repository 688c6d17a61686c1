import { invalid } from '#kernel';

/**
 * The position of the feed that a client resumes behind, as it was told before; null when it names none.
 *
 * @throws DomainError `conversations.malformed-event`
 */
export function readResume(given: unknown): number | null {
  if (given === null || given === undefined) return null;
  const position = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given;
  if (typeof position === 'number' && Number.isSafeInteger(position) && position >= 0) return position;
  throw invalid('conversations.malformed-event', 'resume must be a position that you were told.');
}
