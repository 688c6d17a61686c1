import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

const BECAUSE = /\b(?:because(?: of)?|due to|the reason is|reason:)\s+(?<reason>[^.?!\n]{3,300})/gi;

/** Why the examination is wanted, when the person says so: "because I fell on my hand". */
export function readReason({ text }: Reading): FoundEntity[] {
  return [...text.matchAll(BECAUSE)].slice(0, 1).map((match) => {
    const value = (match.groups?.['reason'] ?? '').trim();
    const start = match.index + match[0].length - (match.groups?.['reason'] ?? '').length;
    return {
      entity: { type: 'reason', value, source: value, stated: true },
      start,
      end: start + value.length,
    };
  });
}
