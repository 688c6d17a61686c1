import type { Readable } from 'node:stream';

/** What fetching a person's file came to. */
export type FetchedMedia =
  /** The caller reads the stream to its end or destroys it, and limits what it takes. */
  | { readonly kind: 'opened'; readonly stream: Readable; readonly contentType: string | null }
  | { readonly kind: 'retry-after'; readonly seconds: number; readonly code: string }
  | {
      readonly kind: 'permanent';
      readonly code: 'gone' | 'too-large' | 'credentials-refused' | 'not-fetchable';
    };
