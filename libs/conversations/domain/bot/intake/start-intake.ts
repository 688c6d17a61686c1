import type { BotTurn } from '../bot-turn.js';
import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import { askOpenQuestion } from './ask-open-question.js';
import type { IntakeSlots } from './intake-slots.js';
import type { IntakeStep } from './intake-step.js';
import { nextQuestion } from './next-question.js';
import { Slots } from './slots.js';

/** Begins an order with everything that the first message already said. */
export function startIntake(turn: BotTurn, voice: Voice): IntakeStep {
  const slots = Slots.inOrder.reduce<IntakeSlots>(
    (known, slot) => ({ ...known, ...slot.volunteered(turn, known, slot.key === 'dateOfBirth') }),
    {},
  );
  const flow = nextQuestion(slots);
  return {
    flow,
    replies: [replyWith('intake.start', voice.texts.intake.start()), askOpenQuestion(flow, voice)],
  };
}
