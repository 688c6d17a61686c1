/** Manufacturer (0008,0070) of what we make ourselves. */
export const MADE_BY = 'Isocenter';

/** SQL over series `se`: whether it holds the documents of a report that we made, each with all its versions. */
export const IS_REPORT_SERIES = `(se.modality = 'DOC' AND se.manufacturer = '${MADE_BY}')`;
