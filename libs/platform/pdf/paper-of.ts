/** Regions that print on US Letter. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'CR', 'GT', 'PA', 'DO', 'PR']);

/** The paper of a BCP 47 tag's region; A4 for a tag that is none. */
export const paperOf = (locale: string): 'A4' | 'LETTER' =>
  LETTER_REGIONS.has(regionOf(locale)) ? 'LETTER' : 'A4';

function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).region ?? '';
  } catch {
    return '';
  }
}
