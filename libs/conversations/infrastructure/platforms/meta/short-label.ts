import { splitText } from '../split-text.js';

/** A label of at most `limit` UTF-16 code units, cut between words where possible and never inside a character. */
export function shortLabel(label: string, limit: number): string {
  return label.length <= limit ? label : `${splitText(label, limit - 1)[0] ?? ''}…`;
}
