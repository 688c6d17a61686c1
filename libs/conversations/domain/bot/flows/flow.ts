import type { BotOutcome } from '../bot-outcome.js';
import type { IntakeSlots, SlotKey } from '../intake/intake-slots.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import type { FlowKey } from './flow-key.js';
import type { FoundOrder } from './found-order.js';
import type { Lookups } from './lookups.js';

/** Something a bot does with a person step by step. What it asks and in which order, its workflow says. */
export interface Flow {
  readonly key: FlowKey;
  /** What it may ask for; what a message says about these counts whatever is open. */
  readonly slots: readonly SlotKey[];
  /** Whether the answers are shown and confirmed before the end. */
  readonly confirms: boolean;
  /** Said before the first question. */
  opening(voice: Voice): Reply;
  /** Looks up what the slots make known, once they do; the slots then, and what there is to say about it. */
  lookUp?(slots: IntakeSlots, lookups: Lookups, voice: Voice): Promise<LookedUp | null>;
  /** The end, when the workflow has reached it. */
  finish(slots: IntakeSlots, voice: Voice): FlowEnd;
}

export interface LookedUp {
  readonly slots: IntakeSlots;
  readonly replies: readonly Reply[];
  /** What was asked for is not there: counts as an answer that could not be used. */
  readonly missed: boolean;
  /** An order that the person has just proved to be theirs. */
  readonly proven?: FoundOrder;
}

export interface FlowEnd {
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
}
