import type { BotTurn } from '../bot-turn.js';
import { ButtonId } from '../button-id.js';
import { findEntities } from '../find-entities.js';
import { Slots } from '../intake/slots.js';
import { means } from '../means.js';
import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import { applyCorrections } from './apply-corrections.js';
import { askOpenQuestion } from './ask-open-question.js';
import { fillAlongside } from './fill-alongside.js';
import type { FlowMove } from './flow-move.js';
import type { FlowRun } from './flow-run.js';
import { Flows } from './flows.js';
import { helpWithOpenQuestion } from './help-with-open-question.js';
import { isInterruption } from './is-interruption.js';
import { missAnswer } from './miss-answer.js';

/**
 * Takes one message into an open flow. `aside` is what the bot would answer to the message outside of it (a knowledge
 * answer, a courtesy), or null: it is said first, then the open question is asked again.
 */
export function continueFlow(run: FlowRun, turn: BotTurn, aside: Reply | null, voice: Voice): FlowMove {
  const { understood } = turn;
  const question = understood.button ? ButtonId.parse(understood.button).question : null;
  if (question && question !== run.open) return stay(run, askOpenQuestion(run, voice));
  if (wantsToStop(run, turn)) return { run, event: 'cancelled', replies: [] };
  if (aside && isInterruption(run, turn)) return stay(run, aside, askAgain(run, voice));
  return (
    reopened(run, turn, voice) ??
    corrected(run, turn, voice) ??
    answered(run, turn, voice) ??
    (aside ? stay(run, aside, askOpenQuestion(run, voice)) : missed(run, turn, voice))
  );
}

const stay = (run: FlowRun, ...replies: readonly Reply[]): FlowMove => ({ run, event: null, replies });

const move = (run: FlowRun, slots: FlowRun['slots'], ...replies: readonly Reply[]): FlowMove => ({
  run: { ...run, slots },
  event: 'answered',
  replies,
});

function wantsToStop({ open }: FlowRun, { understood }: BotTurn): boolean {
  const short = understood.text.split(/\s+/).length <= 6;
  return means(understood, 'cancel', open === 'reason' ? 0.8 : 0.6) && short;
}

/** "Change the date of birth": the slot is emptied and asked again. */
function reopened(run: FlowRun, { understood }: BotTurn, _: Voice): FlowMove | null {
  const [slot] = findEntities(understood, 'slot');
  const reviewing = run.open === 'confirm' || run.open === 'change';
  const onlyTheName = understood.entities.every(({ type }) => type === 'slot');
  if (!slot || !onlyTheName || !(reviewing || means(understood, 'correct'))) return null;
  if (!Flows.get(run.key).slots.includes(slot.value)) return null;
  const { [slot.value]: __, ...slots } = run.slots;
  return move(run, slots);
}

function corrected(run: FlowRun, turn: BotTurn, voice: Voice): FlowMove | null {
  const { slots, changed } = applyCorrections(turn, run);
  if (changed.length === 0) return null;
  const { open } = run;
  const own = open === 'confirm' || open === 'change' ? null : Slots.get(open).answer(turn, slots, 0, voice);
  const filled = own?.kind === 'filled' && own.certain ? { ...slots, ...own.slots } : slots;
  const notes = changed.map((key) => {
    const value = Slots.get(key).describe(slots, voice);
    return replyWith('intake.updated', voice.texts.intake.updated(voice.texts.labels.slot[key], value));
  });
  return move(run, filled, ...notes);
}

function answered(run: FlowRun, turn: BotTurn, voice: Voice): FlowMove | null {
  const { open, slots, attempts } = run;
  const { understood } = turn;
  if (open === 'confirm') {
    if (means(understood, 'affirm', 0.6)) return { run, event: 'confirmed', replies: [] };
    return means(understood, ['deny', 'correct']) ? { run, event: 'change', replies: [] } : null;
  }
  if (open === 'change') return means(understood, ['affirm', 'deny']) ? move(run, slots) : null;
  const answer = Slots.get(open).answer(turn, slots, attempts, voice);
  if (answer.kind === 'missed') return null;
  if (answer.kind === 'refused') return missAnswer(run, [answer.reply], voice);
  return move(run, fillAlongside(Flows.get(run.key), turn, open, { ...slots, ...answer.slots }));
}

/** After an aside. The summary stands just above it: it need not be shown again. */
const askAgain = (run: FlowRun, voice: Voice): Reply =>
  run.open === 'confirm' ? helpWithOpenQuestion(run, voice) : askOpenQuestion(run, voice);

/** A question that nothing answers is admitted before the bot's own is asked again. */
function missed(run: FlowRun, { understood }: BotTurn, voice: Voice): FlowMove {
  const { conversation } = voice.texts;
  const replies = understood.question
    ? [replyWith('conversation.dontKnow', conversation.dontKnow()), askAgain(run, voice)]
    : [helpWithOpenQuestion(run, voice)];
  return missAnswer(run, replies, voice);
}
