import { z } from 'zod';
import { isAddressRange } from '#platform/security/is-address-range';

const TRUE = new Set(['true', '1', 'yes', 'on']);
const FALSE = new Set(['false', '0', 'no', 'off']);

function integer(minimum: number, maximum: number) {
  const message = `must be a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message);
}

const flag = () =>
  z
    .string()
    .transform((text) => text.toLowerCase())
    .refine((text) => TRUE.has(text) || FALSE.has(text), 'must be true or false')
    .transform((text) => TRUE.has(text));

const list = () =>
  z.string().transform((text): readonly string[] =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

function url(...schemes: readonly string[]) {
  const message = `must be a URL (${schemes.map((scheme) => `${scheme}://…`).join(' or ')})`;
  return z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), message);
}

/** The root that paths are appended to: no query, no fragment, no slash at its end. */
const root = (...schemes: readonly string[]) =>
  url(...schemes)
    .refine((text) => !/[?#]/.test(text), 'must have neither a query nor a fragment')
    .transform((text) => text.replace(/\/+$/, ''));

const cidrs = () =>
  list().refine(
    (items) => items.every(isAddressRange),
    'must be a comma list of addresses or ranges such as 10.0.0.0/8',
  );

/** The kinds of text the environment holds, each read into its type or refused with a message for people. */
export const variable = {
  text: () => z.string(),
  oneOf: <const T extends readonly [string, ...string[]]>(...values: T) =>
    z.enum(values, { error: `must be one of ${values.join(', ')}` }),
  integer,
  flag,
  list,
  url,
  root,
  cidrs,
};
