import { safeError } from './safe-error.js';

const HIDDEN = '[hidden]';
const DEPTH = 4;
const ITEMS = 20;
const TEXT = 2_000;

/** Content of messages and documents, and what identifies people. */
const CONTENT = new Set(
  'authorization cookie setcookie body rawbody payload content text html subject email phone patientname birthdate'.split(
    ' ',
  ),
);
const SECRET = /password|passphrase|secret|token|credential|apikey|privatekey|signature/;

/** Names come from our own code, few and again and again; bounded all the same. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1_000;

function isForbidden(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  const forbidden = CONTENT.has(plain) || SECRET.test(plain);
  if (known.size < MOST_KNOWN) known.set(name, forbidden);
  return forbidden;
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.length > TEXT ? `${value.slice(0, TEXT)}…` : value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  if (value instanceof Date) return value;
  if (Object.prototype.toString.call(value) === '[object Error]') return safeError(value);
  if (depth === 0) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => safeValue(item, depth - 1));
  return safeObject(value, depth - 1);
}

function safeObject(object: object, depth: number): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    // An own property of that name would be taken for the prototype.
    if (name !== '__proto__') safe[name] = isForbidden(name) ? HIDDEN : safeValue(value, depth);
  }
  return safe;
}

/** Fields as they may be logged: no secret, no body of a message or document, no bytes, nothing of unbounded size. */
export function safeFields(fields: object): Record<string, unknown> {
  return safeObject(fields, DEPTH);
}
