import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

const LETTERS = String.raw`[\p{L}\p{M}'.\-]*`;
const WORD = String.raw`[\p{L}\p{M}]${LETTERS}`;
const CAPITALISED = String.raw`\p{Lu}${LETTERS}`;
const NAMED = new RegExp(
  String.raw`\b(?:(?:my|his|her|the|their|our|patient(?:'s)?|son'?s|daughter'?s|mother'?s|father'?s|wife'?s|husband'?s|full)\s+)*name(?:'?s| is| should be| was|:| ?=)+\s+(?:actually |really )?(?<name>${WORD}(?:,? ${WORD}){0,5})`,
  'giu',
);
const INTRODUCED = new RegExp(
  String.raw`\b(?:i am|i'm|this is|it's for|patient is|patient:|for my (?:son|daughter|mother|father|wife|husband|child|mom|dad))\s+(?<name>${CAPITALISED}(?: ${WORD}){0,3} ${CAPITALISED})`,
  'gu',
);
/** Words that end a name in a running sentence. */
const STOP =
  /[\s,]+(?:and|but|born|i|i'm|my|me|not|please|phone|tel|date|dob|email|e-mail|mail|number|with|from|on|at|who|is|was|the|need|needs|want|wants|for|or|you|can|he|she|thanks|thank)\b.*$/isu;

/** Names that the person gives as such: "my name is …", "I'm Ann Lee", "the patient is …". */
export function readNames({ text }: Reading): FoundEntity[] {
  const lowered = text.replace(/^(\s*)(I am|I'm|This is|It's for|Patient is|Patient:)/i, (whole) =>
    whole.toLowerCase(),
  );
  return [...text.matchAll(NAMED), ...lowered.matchAll(INTRODUCED)].flatMap((match): FoundEntity[] => {
    const written = match.groups?.['name'] ?? '';
    const value = written
      .replace(/\.\s.*$/su, '')
      .replace(STOP, '')
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
