import type { BotTurn } from '../bot-turn.js';
import { findEntities } from '../find-entities.js';
import { means } from '../means.js';
import { replyWith } from '../reply-with.js';
import { saysNothingOfItsOwn } from '../says-nothing-of-its-own.js';
import { formatDay } from '../texts/format-day.js';
import type { Voice } from '../voice.js';
import { describePreferredTime } from './describe-preferred-time.js';
import type { Slot, SlotAnswer } from './slot.js';

/** When the person would like to come: within the next twelve months, or any time. */
export const preferredTimeSlot: Slot = {
  key: 'preferredTime',
  isFilled: ({ preferredTime }) => preferredTime !== undefined,
  ask: (_, { texts }) => replyWith('intake.askPreferredTime', texts.intake.askPreferredTime()),
  help: (_, { texts }) => replyWith('intake.helpPreferredTime', texts.intake.helpPreferredTime()),
  answer,
  volunteered: ({ understood, today }, slots, statedOnly) => {
    const [found] = findEntities(understood, 'visit-time', statedOnly);
    const days = found?.value.days;
    const usable = found && (!days || (days.to >= today && days.from <= inOneYear(today)));
    return usable && (found.stated || slots.preferredTime === undefined)
      ? { preferredTime: found.value }
      : null;
  },
  describe: ({ preferredTime }, voice) => (preferredTime ? describePreferredTime(preferredTime, voice) : ''),
};

function answer({ understood, today }: BotTurn, _: unknown, attempts: number, voice: Voice): SlotAnswer {
  const { intake, labels } = voice.texts;
  const [found] = findEntities(understood, 'visit-time');
  const days = found?.value.days;
  const [past] = findEntities(understood, 'date').flatMap(({ values }) => values);
  const passed = days && days.to < today ? days.to : !found && past && past < today ? past : null;
  if (passed) {
    const text = intake.preferredTimePast(formatDay(passed, voice.locale));
    return { kind: 'refused', reply: replyWith('intake.preferredTimePast', text) };
  }
  if (days && days.from > inOneYear(today))
    return { kind: 'refused', reply: replyWith('intake.preferredTimeTooFar', intake.preferredTimeTooFar()) };
  if (found) return { kind: 'filled', slots: { preferredTime: found.value }, certain: true };
  if (means(understood, ['skip', 'unsure']))
    return { kind: 'filled', slots: { preferredTime: { text: labels.anyTime } }, certain: true };
  // A wish in words that the bot cannot place ("after my night shift") is still clear to the front desk.
  const plain = !understood.question && !understood.button && !saysNothingOfItsOwn(understood);
  const inWords = attempts >= 1 && plain && /\p{L}{3}/u.test(understood.text);
  return inWords
    ? { kind: 'filled', slots: { preferredTime: { text: understood.text.slice(0, 200) } }, certain: false }
    : { kind: 'missed' };
}

const inOneYear = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
