import type { BotStep } from './bot-step.js';
import type { BotState } from './bot-state.js';
import type { BotTurn } from './bot-turn.js';
import type { HandOverReason } from '../../contracts/hand-over-reason.js';
import { ButtonId } from './button-id.js';
import { means } from './means.js';
import { replyAside } from './reply-aside.js';
import { replyWith } from './reply-with.js';
import type { Reply } from './reply.js';
import type { Voice } from './voice.js';
import { startIntake } from './intake/start-intake.js';

const OFFER_AFTER_INTENT: Readonly<Record<string, HandOverReason>> = {
  results: 'results',
  reschedule: 'rescheduling',
};

/** A message outside the intake: begin one, answer, or offer a person. */
export function converse(state: BotState, turn: BotTurn, voice: Voice): BotStep {
  const { understood, knowledge } = turn;
  const { conversation } = voice.texts;
  if (state.offered && means(understood, 'affirm', 0.6)) {
    return {
      state: { ...state, offered: null, misses: 0 },
      replies: [replyWith('conversation.handOver', conversation.handOver())],
      outcome: { kind: 'hand-over', reason: state.offered },
    };
  }
  const settled: BotState = { ...state, offered: null, misses: 0 };
  if (state.offered && means(understood, 'deny', 0.6))
    return { state: settled, replies: [replyWith('conversation.fine', conversation.fine())] };

  const orders = means(understood, 'order', 0.6) || hasExamination(turn);
  if (orders && !(understood.question && knowledge && !means(understood, 'order', 0.8))) {
    const step = startIntake(turn, voice);
    return { state: { ...settled, intake: step.flow }, replies: step.replies };
  }
  const aside = replyAside(turn, voice);
  // A lone yes or no with nothing open.
  if (!aside && means(understood, ['affirm', 'deny', 'cancel', 'skip', 'unsure', 'correct'], 0.6))
    return { state: settled, replies: [replyWith('conversation.fine', conversation.fine())] };
  if (!aside) return notUnderstood(state, voice);
  const offered = means(understood, ['results', 'reschedule'])
    ? OFFER_AFTER_INTENT[understood.intent]
    : undefined;
  return offered
    ? { state: { ...settled, offered }, replies: [aside, offer(voice)] }
    : { state: settled, replies: [aside] };
}

/** A kind of examination and a part of the body make a request, whatever the sentence around them. */
const hasExamination = ({ understood }: BotTurn): boolean =>
  !understood.question &&
  ['modality', 'body-part'].every((type) => understood.entities.some((entity) => entity.type === type)) &&
  !means(understood, ['results', 'reschedule', 'advice'], 0.6);

function notUnderstood(state: BotState, voice: Voice): BotStep {
  const { conversation } = voice.texts;
  const misses = state.misses + 1;
  if (misses >= 3) {
    return {
      state: { ...state, misses: 0, offered: null },
      replies: [replyWith('conversation.handOverAfterMisses', conversation.handOverAfterMisses())],
      outcome: { kind: 'hand-over', reason: 'not-understood' },
    };
  }
  return {
    state: { ...state, misses, offered: 'no-way-to-answer' },
    replies: [replyWith('conversation.dontKnow', conversation.dontKnow()), offer(voice)],
  };
}

const offer = ({ texts }: Voice): Reply =>
  replyWith('conversation.offerPerson', texts.conversation.offerPerson(), [
    { id: ButtonId.of('person'), label: texts.labels.person },
    { id: ButtonId.of('book'), label: texts.labels.book },
  ]);
