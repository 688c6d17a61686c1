/** Why a document did not become an article. */
export const IMPORT_FAILURES = [
  /** It needs a password. */
  'encrypted',
  /** There is no text in it: pages that were scanned, or nothing at all. */
  'no-text',
  /** It is not what its beginning says. */
  'damaged',
  /** Its text is in no encoding that we know. */
  'unknown-encoding',
  /** Its text is longer than an article may be. */
  'too-long',
  'too-many-pages',
  /** Reading it took more time or memory than any honest document needs. */
  'too-complex',
  /** It was tried several times and the reader broke down each time. */
  'reader-failed',
] as const;

export type ImportFailure = (typeof IMPORT_FAILURES)[number];
