import { DateTime } from 'luxon';
import type { Transcript } from './transcript.js';

/**
 * A transcript as JSON text, bit by bit: `{conversation, practice, …, entries: […]}`, one entry a line. Times are ISO 8601
 * in the practice's zone, with its offset.
 */
export async function* transcriptJson({ head, entries }: Transcript): AsyncGenerator<string> {
  const text = (value: unknown): string => JSON.stringify(inZone(value, head.timeZone));
  const { practice, withNotes, conversationId, ...rest } = head;
  const facts = { conversationId, ...rest, practice: practice.name, withNotes };
  yield `${text(facts).slice(0, -1)},"entries":[`;
  let separator = '\n';
  for await (const entry of entries) {
    yield separator + text(entry);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** The value with its moments as text. */
function inZone(value: unknown, zone: string): unknown {
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone }).toISO();
  if (Array.isArray(value)) return value.map((one) => inZone(one, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inZone(one, zone)]));
}
