import type { BotTurn } from '../bot-turn.js';
import { ButtonId } from '../button-id.js';
import { findEntities } from '../find-entities.js';
import { means } from '../means.js';
import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import { applyCorrections } from './apply-corrections.js';
import { askOpenQuestion } from './ask-open-question.js';
import { completeIntake } from './complete-intake.js';
import { fillAlongside } from './fill-alongside.js';
import { helpWithOpenQuestion } from './help-with-open-question.js';
import type { IntakeFlow } from './intake-flow.js';
import type { IntakeStep } from './intake-step.js';
import { isInterruption } from './is-interruption.js';
import { nextQuestion } from './next-question.js';
import { Slots } from './slots.js';

const GIVES_UP_AFTER = 3;

/**
 * Takes one message into an open intake. `aside` is what the bot would answer to the message outside the intake (a
 * knowledge answer, a courtesy), or null: it is said first, then the open question is asked again.
 */
export function continueIntake(
  flow: IntakeFlow,
  turn: BotTurn,
  aside: Reply | null,
  voice: Voice,
): IntakeStep {
  const { understood } = turn;
  const question = understood.button ? ButtonId.parse(understood.button).question : null;
  if (question && question !== flow.open) return { flow, replies: [askOpenQuestion(flow, voice)] };

  if (wantsToStop(flow, turn)) {
    const text = voice.texts.intake.cancelled();
    return {
      flow: null,
      replies: [replyWith('intake.cancelled', text)],
      outcome: { kind: 'order-cancelled' },
    };
  }
  if (aside && isInterruption(flow, turn)) return { flow, replies: [aside, askAgain(flow, voice)] };
  return (
    reopened(flow, turn, voice) ??
    corrected(flow, turn, voice) ??
    answered(flow, turn, voice) ??
    (aside
      ? { flow, replies: [aside, askOpenQuestion(flow, voice)] }
      : missed(flow, unanswered(turn, voice), voice))
  );
}

function wantsToStop({ open }: IntakeFlow, { understood }: BotTurn): boolean {
  const short = understood.text.split(/\s+/).length <= 6;
  return means(understood, 'cancel', open === 'reason' ? 0.8 : 0.6) && short;
}

/** "Change the date of birth": the slot is emptied and asked again. */
function reopened(flow: IntakeFlow, { understood }: BotTurn, voice: Voice): IntakeStep | null {
  const [slot] = findEntities(understood, 'slot');
  const reviewing = flow.open === 'confirm' || flow.open === 'change';
  const onlyTheName = understood.entities.every(({ type }) => type === 'slot');
  if (!slot || !onlyTheName || !(reviewing || means(understood, 'correct'))) return null;
  const { [slot.value]: _, ...slots } = flow.slots;
  const next: IntakeFlow = { slots, open: slot.value, attempts: 0 };
  return { flow: next, replies: [askOpenQuestion(next, voice)] };
}

function corrected(flow: IntakeFlow, turn: BotTurn, voice: Voice): IntakeStep | null {
  const { slots, changed } = applyCorrections(turn, flow);
  if (changed.length === 0) return null;
  const { open } = flow;
  const own = open === 'confirm' || open === 'change' ? null : Slots.get(open).answer(turn, slots, 0, voice);
  const filled = own?.kind === 'filled' && own.certain ? { ...slots, ...own.slots } : slots;
  const next = nextQuestion(filled);
  const notes = changed.map((key) => {
    const text = voice.texts.intake.updated(
      voice.texts.labels.slot[key],
      Slots.get(key).describe(slots, voice),
    );
    return replyWith('intake.updated', text);
  });
  return { flow: next, replies: [...notes, askOpenQuestion(next, voice)] };
}

function answered(flow: IntakeFlow, turn: BotTurn, voice: Voice): IntakeStep | null {
  const { open, slots, attempts } = flow;
  const { understood } = turn;
  if (open === 'confirm') {
    if (means(understood, 'affirm', 0.6))
      return completeIntake(slots, voice) ?? ask(nextQuestion(slots), voice);
    return means(understood, ['deny', 'correct'])
      ? ask({ ...flow, open: 'change', attempts: 0 }, voice)
      : null;
  }
  if (open === 'change')
    return means(understood, ['affirm', 'deny'])
      ? ask({ ...flow, open: 'confirm', attempts: 0 }, voice)
      : null;
  const answer = Slots.get(open).answer(turn, slots, attempts, voice);
  if (answer.kind === 'missed') return null;
  if (answer.kind === 'refused') return missed(flow, answer.reply, voice);
  return ask(nextQuestion(fillAlongside(turn, open, { ...slots, ...answer.slots })), voice);
}

/** After an aside. The summary stands just above it: it need not be shown again. */
const askAgain = (flow: IntakeFlow, voice: Voice): Reply =>
  flow.open === 'confirm' ? helpWithOpenQuestion(flow, voice) : askOpenQuestion(flow, voice);

const ask = (flow: IntakeFlow, voice: Voice): IntakeStep => ({
  flow,
  replies: [askOpenQuestion(flow, voice)],
});

/** A question that nothing answers is admitted before the bot's own is asked again. */
const unanswered = ({ understood }: BotTurn, { texts }: Voice): Reply | null =>
  understood.question ? replyWith('conversation.dontKnow', texts.conversation.dontKnow()) : null;

/** Help at first, then the offer of a person, then the person. */
function missed(flow: IntakeFlow, reply: Reply | null, voice: Voice): IntakeStep {
  const attempts = flow.attempts + 1;
  const next = { ...flow, attempts };
  if (attempts >= GIVES_UP_AFTER) {
    const text = voice.texts.conversation.handOverAfterMisses();
    return {
      flow: { ...flow, attempts: 0 },
      replies: [replyWith('conversation.handOverAfterMisses', text)],
      outcome: { kind: 'hand-over', reason: 'not-understood' },
    };
  }
  const again = reply?.key === 'conversation.dontKnow' ? [reply, askAgain(flow, voice)] : [];
  const replies = again.length > 0 ? again : [reply ?? helpWithOpenQuestion(flow, voice)];
  if (attempts === 1) return { flow: next, replies };
  return {
    flow: next,
    replies: [...replies, replyWith('intake.offerPerson', voice.texts.intake.offerPerson())],
  };
}
