import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import { describeExamination } from '../intake/describe-examination.js';
import type { IntakeSlots } from '../intake/intake-slots.js';
import type { OrderRequest } from '../intake/order-request.js';
import type { Flow } from './flow.js';

/** Takes down a request for an examination. */
export const orderIntakeFlow: Flow = {
  key: 'order-intake',
  slots: ['examination', 'reason', 'fullName', 'dateOfBirth', 'contactDetails', 'preferredTime', 'consent'],
  confirms: true,
  opening: ({ texts }) => replyWith('intake.start', texts.intake.start()),
  finish: (slots, voice) => {
    const { intake, conversation } = voice.texts;
    const order = orderOf(slots, voice);
    // A practice's own workflow may leave questions out; without these there is nothing to pass on.
    if (!order)
      return {
        replies: [replyWith('conversation.handOver', conversation.handOver())],
        outcome: { kind: 'hand-over', reason: 'no-way-to-answer' },
      };
    const where = order.consent ? intake.completedContactHere() : intake.completedContactElsewhere();
    return {
      replies: [replyWith('intake.completed', `${intake.completed()} ${where}`)],
      outcome: { kind: 'order-requested', order },
    };
  },
};

function orderOf(slots: IntakeSlots, { texts }: Voice): OrderRequest | null {
  const { examination, reason, fullName, dateOfBirth, contactDetails, preferredTime, consent } = slots;
  if (!examination?.modality || !fullName || !dateOfBirth) return null;
  const { modality, bodyPart, laterality } = examination;
  return {
    examination: describeExamination(examination, texts),
    modality,
    ...(typeof bodyPart === 'string' ? { bodyPart } : {}),
    ...(laterality ? { laterality } : {}),
    reason: reason ?? '',
    fullName,
    dateOfBirth,
    contactDetails: contactDetails ?? {},
    preferredTime: preferredTime ?? { text: texts.labels.anyTime },
    consent: consent ?? false,
  };
}
