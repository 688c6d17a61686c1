import type { BotTurn } from '../bot-turn.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import type { IntakeSlots, SlotKey } from './intake-slots.js';

/** One thing that the intake collects: how it is asked, read, checked and shown. */
export interface Slot {
  readonly key: SlotKey;
  isFilled(slots: IntakeSlots): boolean;
  /** The open question. A slot of several parts asks for the part that is missing. */
  ask(slots: IntakeSlots, voice: Voice): Reply;
  /** The question once more, after an answer that could not be read, with an example. */
  help(slots: IntakeSlots, voice: Voice): Reply;
  /** Reads the answer to the open question. */
  answer(turn: BotTurn, slots: IntakeSlots, attempts: number, voice: Voice): SlotAnswer;
  /**
   * What a message says about this slot although something else was asked. With `statedOnly` only what the person
   * named as such counts ("my name is …"); such a value may replace an earlier one.
   */
  volunteered(turn: BotTurn, slots: IntakeSlots, statedOnly: boolean): IntakeSlots | null;
  /** The value for the summary. */
  describe(slots: IntakeSlots, voice: Voice): string;
}

export type SlotAnswer =
  /** `certain` when an entity or a button gave the value, not the mere text. */
  | { readonly kind: 'filled'; readonly slots: IntakeSlots; readonly certain: boolean }
  /** Read, but not acceptable: the reply says why and asks again. */
  | { readonly kind: 'refused'; readonly reply: Reply }
  | { readonly kind: 'missed' };
