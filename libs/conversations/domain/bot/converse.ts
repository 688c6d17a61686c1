import type { Decision } from './bot-step.js';
import { asksHowToPrepare } from './asks-how-to-prepare.js';
import type { BotState } from './bot-state.js';
import type { BotTurn } from './bot-turn.js';
import type { HandOverReason } from '../../contracts/hand-over-reason.js';
import { ButtonId } from './button-id.js';
import { means } from './means.js';
import { replyAside } from './reply-aside.js';
import { replyWith } from './reply-with.js';
import type { Reply } from './reply.js';
import type { Voice } from './voice.js';
import type { FlowKey } from './flows/flow-key.js';
import { startFlow } from './flows/start-flow.js';

const OFFER_AFTER_INTENT: Readonly<Record<string, HandOverReason>> = {
  results: 'results',
  reschedule: 'rescheduling',
};

/** A message outside of any flow: begin one, answer, or offer a person. */
export function converse(state: BotState, turn: BotTurn, voice: Voice): Decision {
  const { understood } = turn;
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

  const flow = flowFor(turn);
  if (flow && (voice.profile.flows ?? [flow]).includes(flow))
    return { state: settled, replies: [], move: startFlow(flow, turn, voice) };
  const aside = replyAside(turn, voice);
  // A lone yes or no with nothing open.
  if (!aside && means(understood, ['affirm', 'deny', 'cancel', 'skip', 'unsure', 'correct'], 0.6))
    return { state: settled, replies: [replyWith('conversation.fine', conversation.fine())] };
  if (!aside) return notUnderstood(state, turn, voice);
  const offered = means(understood, ['results', 'reschedule'])
    ? OFFER_AFTER_INTENT[understood.intent]
    : undefined;
  return offered
    ? { state: { ...settled, offered }, replies: [aside, offer(voice)] }
    : { state: settled, replies: [aside] };
}

/** The flow that a message asks for. */
function flowFor(turn: BotTurn): FlowKey | null {
  const { understood, knowledge } = turn;
  const orders = means(understood, 'order', 0.6) || hasExamination(turn);
  if (orders && !(understood.question && knowledge && !means(understood, 'order', 0.8)))
    return 'order-intake';
  if (means(understood, 'results', 0.6)) return 'result-status';
  if (means(understood, 'reschedule', 0.6)) return 'rescheduling';
  return asksHowToPrepare(understood) ? 'preparation' : null;
}

/** A kind of examination and a part of the body make a request, whatever the sentence around them. */
const hasExamination = ({ understood }: BotTurn): boolean =>
  !understood.question &&
  ['modality', 'body-part'].every((type) => understood.entities.some((entity) => entity.type === type)) &&
  !means(understood, ['results', 'reschedule', 'advice'], 0.6);

function notUnderstood(state: BotState, { mood, flagged = [] }: BotTurn, voice: Voice): Decision {
  const { conversation } = voice.texts;
  const misses = state.misses + 1;
  // Somebody who is angry is not kept with a machine that does not understand.
  if (misses >= (mood === 'negative' ? 2 : 3)) {
    return {
      state: { ...state, misses: 0, offered: null },
      replies: [replyWith('conversation.handOverAfterMisses', conversation.handOverAfterMisses())],
      outcome: { kind: 'hand-over', reason: 'not-understood' },
    };
  }
  // Abuse without anything to answer is refused once, calmly; anger around a question is not.
  if (flagged.length > 0)
    return {
      state: { ...state, misses },
      replies: [replyWith('conversation.refused', conversation.refused())],
    };
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
