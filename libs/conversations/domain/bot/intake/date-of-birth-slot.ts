import type { BotTurn } from '../bot-turn.js';
import { ButtonId } from '../button-id.js';
import { findEntities } from '../find-entities.js';
import { replyWith } from '../reply-with.js';
import { formatDay } from '../texts/format-day.js';
import type { Voice } from '../voice.js';
import type { Slot, SlotAnswer } from './slot.js';

const OLDEST_IN_YEARS = 130;

/**
 * The patient's date of birth: a full date, not after today and at most 130 years ago. A date that can be read two
 * ways (03/04/1980) is asked back, because it identifies the patient.
 */
export const dateOfBirthSlot: Slot = {
  key: 'dateOfBirth',
  isFilled: ({ dateOfBirth }) => dateOfBirth !== undefined,
  ask: (_, { texts }) => replyWith('intake.askDateOfBirth', texts.intake.askDateOfBirth()),
  help: (_, { texts }) => replyWith('intake.helpDateOfBirth', texts.intake.helpDateOfBirth()),
  answer: (turn, _, __, voice) => answer(turn, voice),
  volunteered: ({ understood, today }, slots, statedOnly) => {
    const found = findEntities(understood, 'date', statedOnly).find(({ values }) => values.length === 1);
    const day = found?.values[0];
    return day && isPlausible(day, today) && (found.stated || slots.dateOfBirth === undefined)
      ? { dateOfBirth: day }
      : null;
  },
  describe: ({ dateOfBirth }, { locale }) => (dateOfBirth ? formatDay(dateOfBirth, locale) : ''),
};

function answer({ understood, today }: BotTurn, { texts, locale }: Voice): SlotAnswer {
  const dates = findEntities(understood, 'date');
  const found = dates.find(({ stated }) => stated) ?? dates[0];
  if (!found) {
    if (findEntities(understood, 'visit-time').length === 0) return { kind: 'missed' };
    return refuse('dateOfBirthNoYear', texts.intake.dateOfBirthNoYear());
  }
  const plausible = found.values.filter((day) => isPlausible(day, today));
  const [first] = plausible;
  if (first && plausible.length === 1)
    return { kind: 'filled', slots: { dateOfBirth: first }, certain: true };
  if (plausible.length > 1) {
    const choices = plausible.map((day) => ({
      id: ButtonId.of(`date:${day}`, 'dateOfBirth'),
      label: formatDay(day, locale),
    }));
    return {
      kind: 'refused',
      reply: replyWith('intake.dateOfBirthWhich', texts.intake.dateOfBirthWhich(), choices),
    };
  }
  const [implausible] = found.values;
  if (!implausible) return refuse('dateOfBirthNoSuchDay', texts.intake.dateOfBirthNoSuchDay());
  const shown = formatDay(implausible, locale);
  return implausible > today
    ? refuse('dateOfBirthInFuture', texts.intake.dateOfBirthInFuture(shown))
    : refuse('dateOfBirthTooLongAgo', texts.intake.dateOfBirthTooLongAgo(shown));
}

const refuse = (key: string, text: string): SlotAnswer => ({
  kind: 'refused',
  reply: replyWith(`intake.${key}`, text),
});

function isPlausible(day: string, today: string): boolean {
  const oldest = `${String(Number(today.slice(0, 4)) - OLDEST_IN_YEARS).padStart(4, '0')}${today.slice(4)}`;
  return day <= today && day >= oldest;
}
