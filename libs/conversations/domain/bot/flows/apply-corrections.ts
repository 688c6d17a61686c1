import type { BotTurn } from '../bot-turn.js';
import { findEntities } from '../find-entities.js';
import type { IntakeSlots, SlotKey } from '../intake/intake-slots.js';
import { Slots } from '../intake/slots.js';
import { means } from '../means.js';
import type { FlowRun } from './flow-run.js';
import { Flows } from './flows.js';

export interface Corrections {
  readonly slots: IntakeSlots;
  /** What changed, in the order of the questions; never the open question itself. */
  readonly changed: readonly SlotKey[];
}

/**
 * Values for other slots than the open one. Before the summary only what the person named as such counts ("no, my
 * name is …"); once the summary is shown, any value is a correction of it.
 */
export function applyCorrections(turn: BotTurn, run: FlowRun): Corrections {
  const reviewing = run.open === 'confirm' || run.open === 'change';
  // A bare full date corrects the date of birth when it can be one, and else the wish for a day.
  const [date] = findEntities(turn.understood, 'date').flatMap(({ values }) => values);
  const isBirth = date !== undefined && date <= turn.today;
  return Flows.get(run.key)
    .slots.map(Slots.get)
    .reduce<Corrections>(
      (done, slot) => {
        if (slot.key === run.open || (isBirth && reviewing && slot.key === 'preferredTime')) return done;
        if (slot.key === 'examination' && onlyAgrees(turn)) return done;
        const found = reviewing && slot.key === 'dateOfBirth' && isBirth ? birth(date) : null;
        const value = found ?? slot.volunteered(turn, done.slots, slot.key === 'reason' || !reviewing);
        const replaced = value ?? (reviewing ? replacing(slot.key, turn, done.slots) : null);
        return replaced && differs(replaced, done.slots)
          ? { slots: { ...done.slots, ...replaced }, changed: [...done.changed, slot.key] }
          : done;
      },
      { slots: run.slots, changed: [] },
    );
}

/** "Right" under the summary agrees with it; it names no side. */
const onlyAgrees = ({ understood }: BotTurn): boolean =>
  means(understood, 'affirm', 0.6) && understood.entities.every(({ type }) => type === 'laterality');

const birth = (dateOfBirth: string): IntakeSlots => ({ dateOfBirth });

/** A bare wish for a time does not overwrite one elsewhere; in the review it does. */
function replacing(key: SlotKey, turn: BotTurn, slots: IntakeSlots): IntakeSlots | null {
  if (key !== 'preferredTime') return null;
  const { preferredTime: _, ...others } = slots;
  return Slots.get(key).volunteered(turn, others, false);
}

const differs = (patch: IntakeSlots, slots: IntakeSlots): boolean =>
  (Object.keys(patch) as (keyof IntakeSlots)[]).some(
    (key) => JSON.stringify(patch[key]) !== JSON.stringify(slots[key]),
  );
