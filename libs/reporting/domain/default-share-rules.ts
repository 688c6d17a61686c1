import type { ShareRules } from './share-rules.js';

/**
 * What holds until a practice decides. Everybody who is sent a report knows when its patient was born: the patient, and the
 * referrer who asked for it under a number.
 */
export const DEFAULT_SHARE_RULES: ShareRules = {
  audiences: {
    patient: { factor: 'birth-date', days: null, maxOpenings: null, images: true },
    referrer: { factor: 'birth-date', days: null, maxOpenings: null, images: true },
    other: { factor: 'birth-date', days: null, maxOpenings: null, images: false },
  },
  tellOfAmendments: true,
  quietHours: null,
};
