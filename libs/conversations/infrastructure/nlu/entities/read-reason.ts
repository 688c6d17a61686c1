import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

/** Why the examination is wanted, when the person says so: "because I fell on my hand". */
export function readReason({ lower, text, language: { cues } }: Reading): FoundEntity[] {
  return [...lower.matchAll(cues.because)].slice(0, 1).map((match) => {
    const end = match.index + match[0].trimEnd().length;
    const start = match.index + match[0].length - (match.groups?.['reason'] ?? '').length;
    const value = text.slice(start, end);
    return { entity: { type: 'reason', value, source: value, stated: true }, start, end };
  });
}
