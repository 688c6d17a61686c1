import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import { describeExamination } from './describe-examination.js';
import type { IntakeSlots } from './intake-slots.js';
import type { IntakeStep } from './intake-step.js';
import type { OrderRequest } from './order-request.js';

/** Closes a confirmed intake. Null when something is still missing: a stored state of an older bot may lack a slot. */
export function completeIntake(slots: IntakeSlots, voice: Voice): IntakeStep | null {
  const order = orderOf(slots, voice);
  if (!order) return null;
  const { intake } = voice.texts;
  const where = order.consent ? intake.completedContactHere() : intake.completedContactElsewhere();
  return {
    flow: null,
    replies: [replyWith('intake.completed', `${intake.completed()} ${where}`)],
    outcome: { kind: 'order-requested', order },
  };
}

function orderOf(slots: IntakeSlots, { texts }: Voice): OrderRequest | null {
  const { examination, reason, fullName, dateOfBirth, contactDetails, preferredTime, consent } = slots;
  if (!examination?.modality || !reason || !fullName || !dateOfBirth) return null;
  if (!contactDetails || !preferredTime || consent === undefined) return null;
  const { modality, bodyPart, laterality } = examination;
  return {
    examination: describeExamination(examination, texts),
    modality,
    ...(typeof bodyPart === 'string' ? { bodyPart } : {}),
    ...(laterality ? { laterality } : {}),
    reason,
    fullName,
    dateOfBirth,
    contactDetails,
    preferredTime,
    consent,
  };
}
