import type { AcceptedRange } from './accepted-range.js';
import { acceptsWithinMultipart } from './accepts-within-multipart.js';

/** How something is rendered. */
export interface RenderedChoice {
  readonly packaging: 'multipart' | 'single';
  readonly mediaType: string;
}

/**
 * The media type of a picture or document (PS3.18, 8.7.4). One alone is the whole body, unless the client asks for multipart;
 * several come as multipart/related even where it does not. Undefined means 406.
 *
 * @param offered the default first
 */
export function chooseRendered(
  ranges: readonly AcceptedRange[],
  offered: readonly string[],
  one: boolean,
): RenderedChoice | undefined {
  for (const range of ranges) {
    const root = range.type === '*/*' ? undefined : acceptsWithinMultipart(range);
    const type = root === '*' ? '*/*' : (root ?? range.type);
    const mediaType = offered.find(
      (offer) => type === '*/*' || type === offer || type === `${offer.split('/')[0]}/*`,
    );
    if (mediaType) return { packaging: one && root === undefined ? 'single' : 'multipart', mediaType };
  }
  return undefined;
}
