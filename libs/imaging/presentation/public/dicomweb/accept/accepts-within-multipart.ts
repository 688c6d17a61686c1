import type { AcceptedRange } from './accepted-range.js';

/**
 * The media type that a range accepts for the parts of a multipart/related answer, `*` for any; undefined when the range
 * does not accept such an answer. Clients leave `type` out or write wildcards (PS3.18, 8.7.4).
 */
export function acceptsWithinMultipart({ type, parameters }: AcceptedRange): string | undefined {
  if (type !== 'multipart/related' && type !== 'multipart/*' && type !== '*/*') return undefined;
  const root = parameters.get('type')?.toLowerCase() ?? '*';
  return root === '*/*' ? '*' : root;
}
