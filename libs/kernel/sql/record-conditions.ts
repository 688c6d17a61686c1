import { invalid } from '../errors/common-errors.js';
import type { Conditions } from './conditions.js';
import type { RecordFilter, RecordSpan } from './record-filter.js';

/** Adds a value and answers its place in the statement. */
type Place = (value: unknown) => string;

/** How a field of records is compared. */
export interface RecordColumn {
  /** SQL. */
  readonly column: string;
  /** Of the values; text unless told. An array's elements have it. */
  readonly type?: 'text' | 'uuid' | 'timestamptz' | 'date' | 'boolean';
  /** Holds several values; one that is equal is enough. */
  readonly array?: true;
  /** SQL of its text as words are looked for in it, and how what is looked for is written the same way. */
  readonly words?: { readonly column: string; readonly fold: (text: string) => string };
  /** For `identified`: SQL of one identifier, which has a value, an issuer, or both. */
  readonly identified?: (identifier: { value?: string; issuer?: string }, place: Place) => string;
}

/** Adds what filters ask for. Only fields that the list has become part of the statement. @throws DomainError for others */
export function recordConditions(
  conditions: Conditions,
  filters: readonly RecordFilter[] | undefined,
  columns: Readonly<Record<string, RecordColumn>>,
): Conditions {
  const place: Place = (value) => `$${conditions.values.push(value)}`;
  for (const filter of filters ?? []) {
    const column = Object.hasOwn(columns, filter.field) ? columns[filter.field] : undefined;
    if (!column) throw invalid('kernel.bad-filter', 'These records cannot be narrowed by that field.');
    conditions.always(condition(filter, column, place));
  }
  return conditions;
}

function condition(filter: RecordFilter, column: RecordColumn, place: Place): string {
  switch (filter.kind) {
    case 'equal':
      return equal(column, filter.values, place);
    case 'starts':
    case 'contains':
      return any(filter.values.map((value) => worded(column, filter.kind, value, place)));
    case 'span':
      return any(filter.spans.map((span) => spanned(column, span, place)));
    case 'present':
      return `${column.column} IS ${filter.present ? 'NOT ' : ''}NULL`;
    case 'identified':
      return any(filter.identifiers.map((identifier) => column.identified?.(identifier, place) ?? 'false'));
  }
}

const any = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';

function equal({ column, type = 'text', array }: RecordColumn, values: readonly string[], place: Place) {
  const given = `${place(values)}::${type}[]`;
  return array ? `${column} && ${given}` : `${column} = ANY(${given})`;
}

function worded(
  { column, words = { column: `lower(${column})`, fold: (text) => text.toLowerCase() } }: RecordColumn,
  kind: 'starts' | 'contains',
  value: string,
  place: Place,
): string {
  const sought = words.fold(value);
  // Not LIKE, whose signs would have to be escaped; a space before each stands for the beginning of a word.
  return kind === 'starts'
    ? `position(${place(` ${sought}`)} IN ' ' || ${words.column}) > 0`
    : `position(${place(sought)} IN ${words.column}) > 0`;
}

function spanned({ column, type = 'text' }: RecordColumn, span: RecordSpan, place: Place): string {
  const ends = [
    ...(span.from === undefined ? [] : [`${column} >= ${place(span.from)}::${type}`]),
    ...(span.before === undefined ? [] : [`${column} < ${place(span.before)}::${type}`]),
  ];
  const inside = ends.length > 0 ? `(${ends.join(' AND ')})` : 'true';
  return span.outside ? `NOT ${inside}` : inside;
}
