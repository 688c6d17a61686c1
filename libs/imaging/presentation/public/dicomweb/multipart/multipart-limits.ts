/** What one multipart body may ask for. */
export interface MultipartLimits {
  /** Length of the whole body in bytes. */
  readonly bodyBytes: number;
  /** Length of one part's content in bytes. */
  readonly partBytes: number;
  /** Length of one part's headers in bytes. */
  readonly headerBytes: number;
  readonly parts: number;
}

/** Room for a study of several thousand instances in one request. */
export const DEFAULT_MULTIPART_LIMITS: MultipartLimits = {
  bodyBytes: 16 * 1024 ** 3,
  partBytes: 4 * 1024 ** 3,
  headerBytes: 16 * 1024,
  parts: 20_000,
};
