import type { BotTurn } from '../bot-turn.js';
import type { IntakeSlots, SlotKey } from '../intake/intake-slots.js';
import { Slots } from '../intake/slots.js';
import type { Flow } from './flow.js';

/** Questions whose answers are free text: a time or a number inside them is part of the answer. */
const SPOKEN_FREELY: readonly SlotKey[] = ['reason', 'dateOfBirth', 'consent'];
const TAKEN_ALONGSIDE: readonly SlotKey[] = ['contactDetails', 'preferredTime'];

/** Fills empty slots with what an answer said beyond the question: "Ann Lee, my number is …". */
export function fillAlongside(flow: Flow, turn: BotTurn, answered: SlotKey, slots: IntakeSlots): IntakeSlots {
  if (SPOKEN_FREELY.includes(answered)) return slots;
  const empty = TAKEN_ALONGSIDE.filter(
    (key) => flow.slots.includes(key) && key !== answered && slots[key] === undefined,
  );
  return empty.reduce<IntakeSlots>(
    (known, key) => ({ ...known, ...Slots.get(key).volunteered(turn, known, false) }),
    slots,
  );
}
