import type { IntakeSlots, SlotKey } from '../intake/intake-slots.js';
import type { FlowKey } from './flow-key.js';

/** What a person is being asked: a slot, `confirm` (the summary was shown) or `change` (which part is wrong?). */
export type OpenQuestion = SlotKey | 'confirm' | 'change';

/**
 * A flow that goes on with a person. The workflow engine says which question comes next and when it is over; kept here
 * are the answers, which the engine need not know, and where it stood when the bot last spoke.
 */
export interface FlowRun {
  /** The subject of the workflow instance. */
  readonly id: string;
  readonly key: FlowKey;
  readonly slots: IntakeSlots;
  readonly open: OpenQuestion;
  /** Answers to the open question that could not be used. */
  readonly attempts: number;
}
