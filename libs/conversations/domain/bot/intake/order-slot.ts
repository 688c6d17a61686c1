import { findEntities } from '../find-entities.js';
import { replyWith } from '../reply-with.js';
import { dateOfBirthSlot } from './date-of-birth-slot.js';
import type { OrderProof } from './intake-slots.js';
import type { Slot } from './slot.js';

/** Accession numbers are DICOM's SH: at most 16 signs (PS3.5, Table 6.2-1). */
const SIGNS = /\b[A-Z0-9][A-Z0-9-]{3,15}\b/giu;
/** Letters and digits, and no ordinal. */
const MIXED = /^(?!\d+(?:st|nd|rd|th)$)(?=.*\d)(?=.*[A-Z])/iu;
/** Long enough not to be a year or a day. */
const DIGITS = /^\d{5,16}$/;

/** Which order, by its number and the patient's date of birth; it is filled when the order was found. */
export const orderSlot: Slot = {
  key: 'order',
  isFilled: ({ order }) => order?.found !== undefined,
  ask: ({ order }, { texts }) =>
    order?.number
      ? replyWith('intake.askDateOfBirth', texts.intake.askDateOfBirth())
      : replyWith('flows.askOrderNumber', texts.flows.askOrderNumber()),
  help: ({ order }, { texts }) =>
    order?.number
      ? replyWith('intake.helpDateOfBirth', texts.intake.helpDateOfBirth())
      : replyWith('flows.helpOrderNumber', texts.flows.helpOrderNumber()),
  answer: (turn, { order }, attempts, voice) => {
    if (!order?.number) {
      const number = turn.understood.button ? null : readNumber(turn.understood.text);
      return number
        ? { kind: 'filled', slots: { order: { ...order, number, ...birthIn(turn) } }, certain: true }
        : { kind: 'missed' };
    }
    const birth = dateOfBirthSlot.answer(turn, {}, attempts, voice);
    if (birth.kind !== 'filled') return birth;
    return { ...birth, slots: { order: { ...order, birthDate: birth.slots.dateOfBirth } } };
  },
  volunteered: () => null,
  describe: ({ order }) => order?.number ?? '',
};

/** A date of birth that came with the number: "26K3X9, born 12 March 1980". */
function birthIn({ understood, today }: Parameters<Slot['answer']>[0]): OrderProof {
  const [date] = findEntities(understood, 'date');
  const [day] = date?.values ?? [];
  return date?.values.length === 1 && day && day <= today ? { birthDate: day } : {};
}

/** The one thing in a text that can be an order's number; null when there is none, or more than one. */
function readNumber(text: string): string | null {
  const signs = [...text.matchAll(SIGNS)].map(([match]) => match.toUpperCase());
  const mixed = signs.filter((one) => MIXED.test(one));
  const [number, ...others] = mixed.length > 0 ? mixed : signs.filter((one) => DIGITS.test(one));
  return number && others.length === 0 ? number : null;
}
