import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

/** Names that the person gives as such: "my name is …", "I'm Ann Lee", "the patient is …". */
export function readNames({ text, language: { cues } }: Reading): FoundEntity[] {
  return [...text.matchAll(cues.named), ...text.matchAll(cues.introduced)].flatMap((match): FoundEntity[] => {
    const written = match.groups?.['name'] ?? '';
    const value = written
      .replace(/\.\s.*$/su, '')
      .replace(cues.nameEnds, '')
      .replace(/[\s,.]+$/u, '');
    if (!value) return [];
    const start = match.index + match[0].lastIndexOf(written);
    return [
      {
        entity: { type: 'person-name', value, source: value, stated: true },
        start,
        end: start + value.length,
      },
    ];
  });
}
