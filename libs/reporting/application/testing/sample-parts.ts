import type { PartsOfDocument } from '../services/document-parts.js';

/** What stands beside the text for a practice that has decided nothing, and a report without images. */
export const sampleParts: PartsOfDocument = {
  layout: { version: 1, logoFileId: null, addressLines: [], footer: null, paper: null, accentColor: null },
  pictures: [],
};
