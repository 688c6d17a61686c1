import { type FieldError, invalid } from '#kernel';
import type { InputRule, WorkflowData } from './workflow-definition.js';

const LONGEST_TEXT = 2_000;
/** RFC 3339 date-time with an offset: a time without a zone would mean another moment in each practice. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * What of an event's input is accepted. Input that the template does not ask for is refused, or left out for a sender
 * that cannot know the template.
 * @throws DomainError `workflows.invalid-input` naming every field
 */
export function readInput(
  rules: readonly InputRule[],
  input: WorkflowData,
  unknown: 'refuse' | 'leave-out' = 'refuse',
): WorkflowData {
  const faults: FieldError[] = rules.flatMap((rule) => {
    const given = Object.hasOwn(input, rule.name) ? input[rule.name] : undefined;
    const message =
      given === undefined || given === null ? rule.required && 'is needed' : faultOf(rule, given);
    return message ? [{ field: `input.${rule.name}`, message }] : [];
  });
  const names = new Set(rules.map(({ name }) => name));
  if (unknown === 'refuse')
    for (const name of Object.keys(input))
      if (!names.has(name)) faults.push({ field: `input.${name}`, message: 'is not asked for here' });
  if (faults.length > 0)
    throw invalid('workflows.invalid-input', 'The input does not fit this transition.', faults);
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => names.has(name) && value !== null && value !== undefined),
  );
}

function faultOf({ type, options }: InputRule, given: unknown): string | undefined {
  switch (type) {
    case 'text':
      return typeof given === 'string' && given.length <= LONGEST_TEXT
        ? undefined
        : `must be a text of at most ${LONGEST_TEXT} characters`;
    case 'number':
      return typeof given === 'number' && Number.isFinite(given) ? undefined : 'must be a number';
    case 'boolean':
      return typeof given === 'boolean' ? undefined : 'must be true or false';
    case 'date-time':
      return typeof given === 'string' && DATE_TIME.test(given) && !Number.isNaN(Date.parse(given))
        ? undefined
        : 'must be an RFC 3339 date-time with its offset';
    case 'choice':
      return typeof given === 'string' && options!.includes(given)
        ? undefined
        : `must be one of ${options!.join(', ')}`;
  }
}
