import { invalid } from '../errors/common-errors.js';
import type { DomainError } from '../errors/domain-error.js';
import { isId } from '../ids.js';

/** The sort order a cursor belongs to, and the last row's key and id, as PostgreSQL printed them. */
export interface Cursor {
  readonly sort: string;
  readonly key: string | null;
  readonly id: string;
}

/** An opaque text for a position in a list. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, cursor.key, cursor.id])).toString('base64url');
}

/** Reads a cursor back; refuses one that was changed or belongs to another order. */
export function readCursor(text: string, sort: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3) {
      const [of, key, id] = parts as unknown[];
      if (of === sort && isId(id) && (key === null || typeof key === 'string')) return { sort, key, id };
    }
  } catch {
    // falls through to the refusal below
  }
  throw badCursor();
}

export function badCursor(): DomainError {
  return invalid(
    'kernel.bad-cursor',
    'This cursor is not valid for this list. Start again without a cursor.',
    [{ field: 'cursor', message: 'not a cursor of this list' }],
  );
}
