import type { Comparison, Condition, Facts, FieldCondition } from './condition.js';

/** Whether a guard holds. A comparison with something absent does not hold, `different` and `absent` excepted. */
export function evaluateCondition(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => evaluateCondition(part, facts));
  if ('any' in condition) return condition.any.some((part) => evaluateCondition(part, facts));
  if ('not' in condition) return !evaluateCondition(condition.not, facts);
  return compare(condition, facts);
}

function compare({ field, is, value }: FieldCondition, facts: Facts): boolean {
  const actual = read(field, facts);
  const absent = actual === undefined || actual === null;
  if (is === 'absent') return absent;
  if (is === 'different') return actual !== value;
  if (absent) return false;
  return COMPARE[is](actual, value, facts.now);
}

type Compare = (actual: unknown, value: FieldCondition['value'], now: Date) => boolean;

const COMPARE: Readonly<Record<Exclude<Comparison, 'absent' | 'different'>, Compare>> = {
  present: () => true,
  equal: (actual, value) => actual === value,
  'one-of': (actual, value) => Array.isArray(value) && value.some((one) => one === actual),
  'at-least': (actual, value) => typeof actual === 'number' && typeof value === 'number' && actual >= value,
  'at-most': (actual, value) => typeof actual === 'number' && typeof value === 'number' && actual <= value,
  before: (actual, value, now) => time(actual, now) < time(value, now),
  after: (actual, value, now) => time(actual, now) > time(value, now),
};

/** Milliseconds, or NaN for what is no time: every comparison with it is false. */
function time(value: unknown, now: Date): number {
  if (value === 'now') return now.getTime();
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

/** Own properties only, so that a field named as something inherited reads as absent. */
function read(field: string, facts: Facts): unknown {
  const [from, name] = field.split('.') as ['context' | 'input', string];
  const source = from === 'input' ? facts.input : facts.context;
  return Object.hasOwn(source, name) ? source[name] : undefined;
}
