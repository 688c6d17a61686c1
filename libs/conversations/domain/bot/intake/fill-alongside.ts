import type { BotTurn } from '../bot-turn.js';
import type { IntakeSlots, SlotKey } from './intake-slots.js';
import { Slots } from './slots.js';

/** Questions whose answers are free text: a time or a number inside them is part of the answer. */
const SPOKEN_FREELY: readonly SlotKey[] = ['reason', 'dateOfBirth', 'consent'];
const TAKEN_ALONGSIDE: readonly SlotKey[] = ['contactDetails', 'preferredTime'];

/** Fills empty slots with what an answer said beyond the question: "Ann Lee, my number is …". */
export function fillAlongside(turn: BotTurn, answered: SlotKey, slots: IntakeSlots): IntakeSlots {
  if (SPOKEN_FREELY.includes(answered)) return slots;
  return TAKEN_ALONGSIDE.filter((key) => key !== answered && slots[key] === undefined).reduce<IntakeSlots>(
    (known, key) => ({ ...known, ...Slots.get(key).volunteered(turn, known, false) }),
    slots,
  );
}
