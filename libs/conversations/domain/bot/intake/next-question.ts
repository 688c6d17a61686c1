import type { IntakeFlow } from './intake-flow.js';
import type { IntakeSlots } from './intake-slots.js';
import { Slots } from './slots.js';

/** The flow with the first unanswered question open, or the summary when nothing is missing. */
export function nextQuestion(slots: IntakeSlots): IntakeFlow {
  const missing = Slots.inOrder.find((slot) => !slot.isFilled(slots));
  return { slots, open: missing?.key ?? 'confirm', attempts: 0 };
}
