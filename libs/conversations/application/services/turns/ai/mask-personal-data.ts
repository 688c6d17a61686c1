import type { Entity } from '../../../../domain/bot/entity.js';

const MASKED: Partial<Record<Entity['type'], string>> = {
  'person-name': '[name]',
  date: '[date]',
  phone: '[phone]',
  email: '[e-mail]',
};
/** Whatever else looks like an address, a number of a document or a telephone. */
const LEFT_OVER: readonly (readonly [RegExp, string])[] = [
  [/[^\s@]+@[^\s@]+\.[^\s@]+/g, '[e-mail]'],
  [/\+?\d[\d\s().-]{6,}\d/g, '[number]'],
  [/\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{6,}\b/gi, '[number]'],
];

/** A message as a provider may see it: names, dates, telephones, addresses and numbers are not needed to understand it. */
export function maskPersonalData(text: string, entities: readonly Entity[]): string {
  const known = entities.reduce((masked, { type, source }) => {
    const mask = MASKED[type];
    return mask && source ? masked.replaceAll(source, mask) : masked;
  }, text);
  return LEFT_OVER.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), known);
}
