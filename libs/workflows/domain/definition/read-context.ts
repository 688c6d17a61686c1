import { type FieldError, invalid } from '#kernel';
import type { WorkflowData } from './workflow-definition.js';

const MOST_FIELDS = 50;
const LONGEST_TEXT = 2_000;
const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;

/**
 * What an instance may know from its start: few, flat, plain values.
 * @throws DomainError `workflows.invalid-context` naming every field
 */
export function readContext(context: Readonly<Record<string, unknown>>): WorkflowData {
  const entries = Object.entries(context);
  const faults = entries.flatMap<FieldError>(([name, value]) => {
    const message = NAME.test(name) ? faultOf(value) : 'must be letters and digits, a small letter first';
    return message ? [{ field: `context.${name}`, message }] : [];
  });
  if (entries.length > MOST_FIELDS)
    faults.push({ field: 'context', message: `has more than ${MOST_FIELDS} fields` });
  if (faults.length > 0)
    throw invalid('workflows.invalid-context', 'A workflow cannot start with this context.', faults);
  return context;
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT ? undefined : 'is too long';
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? undefined
    : 'must be a text, a number or a truth value';
}
