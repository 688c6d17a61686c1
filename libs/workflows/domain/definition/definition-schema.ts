import { z } from 'zod';
import { COMPARISONS, type Condition } from './condition.js';

const MOST_STATES = 60;
const MOST_TRANSITIONS = 300;
const MOST_PARTS = 20;
const TEN_YEARS_MINUTES = 5_259_600;

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be lower case letters, digits and hyphens, a letter first');
const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'must be letters and digits, a small letter first');
const title = z.string().trim().min(1).max(120);
const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const minutes = z.int().min(-TEN_YEARS_MINUTES).max(TEN_YEARS_MINUTES);

const comparison = z
  .strictObject({
    field: z
      .string()
      .regex(/^(context|input)\.[a-z][A-Za-z0-9]{0,59}$/, 'must be context.<name> or input.<name>'),
    is: z.enum(COMPARISONS),
    value: z.union([scalar, z.array(scalar).min(1).max(50)]).optional(),
  })
  .refine(({ is, value }) => (is === 'present' || is === 'absent') === (value === undefined), {
    message: 'present and absent take no value, all others need one',
  })
  .refine(({ is, value }) => (is === 'one-of') === Array.isArray(value), {
    message: 'one-of takes a list, all others do not',
  })
  .refine(({ is, value }) => (is !== 'at-least' && is !== 'at-most') || typeof value === 'number', {
    message: 'at-least and at-most compare numbers',
  })
  .refine(({ is, value }) => (is !== 'before' && is !== 'after') || value === 'now' || isTime(value), {
    message: 'before and after compare with now or an ISO 8601 date-time',
  });

/** Nested at most this deep; each level is its own schema, so no text can make the reader recurse without end. */
function condition(depth: number): z.ZodType<Condition> {
  if (depth === 0) return comparison;
  const parts = z
    .array(condition(depth - 1))
    .min(1)
    .max(MOST_PARTS);
  return z.union([
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: condition(depth - 1) }),
    comparison,
  ]);
}

const inputRule = z
  .strictObject({
    name: fieldName,
    type: z.enum(['text', 'number', 'boolean', 'date-time', 'choice']),
    required: z.boolean().optional(),
    options: z.array(z.string().min(1).max(120)).min(1).max(50).optional(),
  })
  .refine(({ type, options }) => (type === 'choice') === (options !== undefined), {
    message: 'a choice has options, all others have none',
  });

const timer = z.strictObject({
  name,
  due: z.union([
    z.strictObject({ afterMinutes: z.int().min(1).max(TEN_YEARS_MINUTES) }),
    z.strictObject({ field: fieldName, offsetMinutes: minutes, lateUntilOffsetMinutes: minutes.optional() }),
  ]),
  to: name.optional(),
});

/** The shape of a definition: names, limits, and nothing it does not know. What it means is checked at publishing. */
export const definitionSchema = z.strictObject({
  initial: name,
  states: z
    .array(
      z.strictObject({
        name,
        title,
        category: z.enum(['todo', 'active', 'waiting', 'done']),
        timers: z.array(timer).max(MOST_PARTS).optional(),
      }),
    )
    .min(1)
    .max(MOST_STATES),
  transitions: z
    .array(
      z.strictObject({
        event: name,
        title,
        from: z.union([z.literal('*'), z.array(name).min(1).max(MOST_STATES)]),
        to: name,
        permission: z
          .string()
          .regex(/^[a-z-]{1,40}\.[a-z-]{1,40}$/, 'must be the name of a permission')
          .optional(),
        guard: condition(3).optional(),
        input: z.array(inputRule).max(MOST_PARTS).optional(),
      }),
    )
    .max(MOST_TRANSITIONS),
});

function isTime(value: unknown): boolean {
  return typeof value === 'string' && z.iso.datetime({ offset: true }).safeParse(value).success;
}
