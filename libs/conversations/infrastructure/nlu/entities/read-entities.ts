import type { Entity } from '../../../domain/bot/entity.js';
import type { FoundEntity } from './found-entity.js';
import { readDates } from './read-dates.js';
import { readEmails } from './read-emails.js';
import { readNames } from './read-names.js';
import { readPhones } from './read-phones.js';
import { readReason } from './read-reason.js';
import { readSlotNames } from './read-slot-names.js';
import { readVisitTime } from './read-visit-time.js';
import { readVocabulary } from './read-vocabulary.js';
import type { Reading } from './reading.js';

export interface ReadEntities {
  readonly entities: readonly Entity[];
  /** The same, with their places. */
  readonly located: readonly FoundEntity[];
}

/**
 * All entities of a message. Each reader sees the text with the earlier ones' finds blanked out, so that a date is no
 * phone number and the "may" of a name no month. In a correction ("no, the right knee") everything counts as stated.
 */
export function readEntities(reading: Reading): ReadEntities {
  const emails = readEmails(reading);
  const names = readNames(reading);
  const dates = readDates(blank(reading, [...emails, ...names]));
  const phones = readPhones(blank(reading, [...emails, ...names, ...dates]));
  const taken = [...emails, ...names, ...dates, ...phones];
  const words = blank(reading, taken);
  const past = dates.every(
    ({ entity }) => entity.type !== 'date' || !entity.values.some((day) => day >= reading.today),
  );
  const visit = dates.length > 0 && !past ? futureDate(dates, reading) : readVisitTime(words);
  const found = [
    ...taken,
    ...(visit ? [visit] : []),
    ...readVocabulary(words),
    ...readReason(reading),
    ...readSlotNames(words),
  ];
  const correction = reading.language.cues.correction.test(reading.lower);
  return { located: found, entities: found.map((one) => withStated(one, reading, correction)) };
}

function blank(reading: Reading, found: readonly FoundEntity[]): Reading {
  const cut = (text: string) =>
    found.reduce(
      (rest, { start, end }) => rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end),
      text,
    );
  return { ...reading, lower: cut(reading.lower), text: cut(reading.text) };
}

/** A full date from today on is a wish for that day, with whatever part of the day stands beside it. */
function futureDate(dates: readonly FoundEntity[], reading: Reading): FoundEntity | null {
  const days = dates
    .flatMap(({ entity }) => (entity.type === 'date' ? entity.values.slice(0, 1) : []))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return null;
  const rest = readVisitTime(blank(reading, dates))?.entity;
  const beside = rest?.type === 'visit-time' ? rest.value : undefined;
  const start = Math.min(...dates.map((date) => date.start));
  const end = Math.max(...dates.map((date) => date.end));
  const source = reading.text.slice(start, end);
  const value = {
    ...beside,
    text: [source, beside?.text].filter(Boolean).join(', '),
    days: { from, to },
  };
  return { entity: { type: 'visit-time', value, source, stated: false }, start, end };
}

function withStated(
  { entity, start }: FoundEntity,
  { lower, language: { cues } }: Reading,
  correction: boolean,
): Entity {
  const before = lower.slice(Math.max(0, start - 60), start);
  const named =
    (entity.type === 'date' && cues.born.test(before)) ||
    ((entity.type === 'phone' || entity.type === 'email') && cues.reached.test(before));
  return named || (correction && entity.type !== 'slot') ? { ...entity, stated: true } : entity;
}
