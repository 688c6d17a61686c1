import type { KeyImage } from './key-image.js';
import type { ReportContent } from './report-content.js';

/** Why and how a signed report changes: its text is corrected, or something is added to it. */
export type Amendment = {
  readonly reason: string;
  /** The images that it shows from now on; as before unless given. */
  readonly images?: readonly KeyImage[];
} & ({ readonly changes: Partial<ReportContent> } | { readonly addendum: string });
