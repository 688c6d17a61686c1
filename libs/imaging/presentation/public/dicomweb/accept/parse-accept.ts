import type { AcceptedRange } from './accepted-range.js';
import { parseMediaTypes } from './parse-media-types.js';

/**
 * What a client accepts, the most wanted first. The query parameter `accept` ranks above the header (PS3.18, 8.3.3.1); when
 * neither says anything, everything is accepted.
 */
export function parseAccept(header: string | undefined, query?: string | readonly string[]): AcceptedRange[] {
  const asked = parseMediaTypes(typeof query === 'object' ? query.join(',') : (query ?? ''));
  const ranges = asked.length > 0 ? asked : parseMediaTypes(header ?? '*/*');
  const weighed = ranges.map((range) => ({ ...range, quality: qualityOf(range.parameters.get('q')) }));
  return weighed.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
}

function qualityOf(text: string | undefined): number {
  const quality = Number(text ?? 1);
  return quality >= 0 && quality <= 1 ? quality : 1;
}
