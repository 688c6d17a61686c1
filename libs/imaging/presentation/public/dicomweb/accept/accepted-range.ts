import type { MediaType } from './media-type.js';

/** One media range of an Accept header (RFC 9110, 12.5.1). */
export interface AcceptedRange extends MediaType {
  /** 0 to 1; a range of quality 0 is not acceptable. */
  readonly quality: number;
}
