import type { IntakeSlots, SlotKey } from './intake-slots.js';

/** An order being taken down: what is known and which question is open. */
export interface IntakeFlow {
  readonly slots: IntakeSlots;
  /** A slot, `confirm` (the summary was shown) or `change` (which part is wrong?). */
  readonly open: SlotKey | 'confirm' | 'change';
  /** Answers to the open question that could not be used. */
  readonly attempts: number;
}
