import type { MediaType } from '../accept/media-type.js';

/** One part of a multipart body. Its content has to be read before the next part is asked for; what is left is skipped. */
export interface MultipartPart {
  /** Header fields by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Content-Type, if it is there and readable. */
  readonly contentType: MediaType | undefined;
  /**
   * The content as it arrives, in views of the chunks. Fails with `multipart.part-too-large` (the body can be read on) or
   * `multipart.truncated` (it cannot).
   */
  readonly content: AsyncIterable<Buffer>;
}
