import type { ShareSession } from '../../services/share-sessions.js';

/** What became of an answer. A wrong one is no error: it has to be counted. */
export type ShareOpening =
  | { readonly opened: false }
  | { readonly opened: true; readonly reportId: string; readonly session: ShareSession };
