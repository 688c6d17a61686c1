import { parseMediaTypes } from '../accept/parse-media-types.js';
import { MultipartFailure } from './multipart-failure.js';
import type { MultipartLimits } from './multipart-limits.js';
import { MultipartReader } from './multipart-reader.js';

/** A multipart/related request body. */
export interface MultipartRelated {
  /** The media type of its parts, from the `type` parameter in lower case (RFC 2387, 3.1). */
  readonly rootType: string | undefined;
  readonly reader: MultipartReader;
}

/**
 * Opens a body by its Content-Type. Undefined when that is not multipart/related: the answer then is 415.
 *
 * @throws MultipartFailure when the boundary is missing
 */
export function openMultipartRelated(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  limits: Partial<MultipartLimits> = {},
): MultipartRelated | undefined {
  const [mediaType] = parseMediaTypes(contentType);
  if (mediaType?.type !== 'multipart/related') return undefined;
  const boundary = mediaType.parameters.get('boundary');
  if (!boundary) throw new MultipartFailure('multipart.no-boundary', 'Content-Type has no boundary');
  const rootType = mediaType.parameters.get('type')?.toLowerCase();
  return { rootType, reader: new MultipartReader(body, boundary, limits) };
}
