import type { Comparison, Condition, Facts, FieldCondition } from './condition.js';
import { evaluateCondition } from './evaluate-condition.js';

const WORDS: Readonly<Record<Comparison, string>> = {
  present: 'must be known',
  absent: 'must not be known',
  equal: 'must be',
  different: 'must not be',
  'one-of': 'must be one of',
  'at-least': 'must be at least',
  'at-most': 'must be at most',
  before: 'must be before',
  after: 'must be after',
};

/** What keeps a guard from holding, in words. Names fields and the template's own values, never an instance's data. */
export function unmetConditions(condition: Condition, facts: Facts): string[] {
  if (evaluateCondition(condition, facts)) return [];
  if ('all' in condition) return condition.all.flatMap((part) => unmetConditions(part, facts));
  return [inWords(condition)];
}

/** Whether a guard looks at what comes with the event, and so cannot be judged before. */
export function looksAtInput(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksAtInput);
  if ('any' in condition) return condition.any.some(looksAtInput);
  if ('not' in condition) return looksAtInput(condition.not);
  return condition.field.startsWith('input.');
}

function inWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inWords).join(' and ');
  if ('any' in condition) return condition.any.map(inWords).join(' or ');
  if ('not' in condition) return `not (${inWords(condition.not)})`;
  return ofField(condition);
}

function ofField({ field, is, value }: FieldCondition): string {
  const name = field.slice(field.indexOf('.') + 1);
  const words = `${name} ${WORDS[is]}`;
  if (value === undefined) return words;
  return `${words} ${Array.isArray(value) ? value.join(', ') : String(value)}`;
}
