/** How an issued version came about: for others to read, by signature, by correcting what was wrong, or by adding to it. */
export type ReportChange = 'preliminary' | 'final' | 'correction' | 'addendum';
