import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { BotOutcome } from '../bot-outcome.js';
import type { Verified } from '../verified.js';
import { Slots } from '../intake/slots.js';
import type { Voice } from '../voice.js';
import { askOpenQuestion } from './ask-open-question.js';
import type { FlowFacts } from './flow-events.js';
import type { LookedUp } from './flow.js';
import type { FlowMove } from './flow-move.js';
import type { FlowRun, OpenQuestion } from './flow-run.js';
import type { FlowPosition, FlowRuns } from './flow-runs.js';
import { Flows } from './flows.js';
import { kebab } from './kebab.js';
import type { Lookups } from './lookups.js';
import { missAnswer } from './miss-answer.js';

/** A move that is settled: the run as it goes on, or null when it is over. */
export interface SettledMove {
  readonly run: FlowRun | null;
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
  readonly verified?: Verified;
}

/** Looks up what a move needs, lets the workflow say where it leads, and puts the next question or the end into words. */
export async function settleMove(
  move: FlowMove,
  voice: Voice,
  { runs, lookups }: { readonly runs: FlowRuns; readonly lookups: Lookups },
): Promise<SettledMove | 'timed-out'> {
  const { event, replies, outcome } = move;
  if (!event) return { run: move.run, replies, ...(outcome ? { outcome } : {}) };
  const looked = event === 'answered' ? await lookUp(move.run, lookups, voice) : null;
  const run = looked ? { ...move.run, slots: looked.slots } : move.run;
  const position = await runs.advance(run, event, factsOf(run));
  if (position?.done && position.state === 'timed-out') return 'timed-out';
  const settled = follow(run, position, { move, looked }, voice);
  const proven = looked?.proven;
  return proven
    ? { ...settled, verified: { patientId: proven.patientId, orderId: proven.orderId } }
    : settled;
}

/** Where the workflow led, in words. */
function follow(
  run: FlowRun,
  position: FlowPosition | null,
  { move: { replies }, looked }: { readonly move: FlowMove; readonly looked: LookedUp | null },
  voice: Voice,
): SettledMove {
  if (!position) return handOver(replies, voice);
  if (position.done) return end(run, position, [...replies, ...(looked?.replies ?? [])], voice);
  const open = questionOf(position.state);
  if (!open || (open !== 'confirm' && open !== 'change' && !Flows.get(run.key).slots.includes(open)))
    return handOver(replies, voice);
  const next = { ...run, open, attempts: 0 };
  const question = askOpenQuestion(next, voice);
  if (!looked?.missed) return { run: next, replies: [...replies, ...(looked?.replies ?? []), question] };
  return missAnswer({ ...next, attempts: run.attempts }, [...replies, ...looked.replies, question], voice);
}

const lookUp = async (run: FlowRun, lookups: Lookups, voice: Voice) =>
  (await Flows.get(run.key).lookUp?.(run.slots, lookups, voice)) ?? null;

const factsOf = ({ key, slots }: FlowRun): FlowFacts =>
  Object.fromEntries(Flows.get(key).slots.map((slot) => [slot, Slots.get(slot).isFilled(slots)]));

/** The question that a state of the workflow stands for; undefined for a state that the bot does not know. */
function questionOf(state: string): OpenQuestion | undefined {
  if (state === 'confirm' || state === 'change') return state;
  return Flows.all.flatMap(({ slots }) => slots).find((slot) => kebab(slot) === state);
}

function end(run: FlowRun, { state }: FlowPosition, replies: readonly Reply[], voice: Voice): SettledMove {
  const { intake, conversation } = voice.texts;
  if (state === 'completed') {
    const { replies: last, outcome } = Flows.get(run.key).finish(run.slots, voice);
    return { run: null, replies: [...replies, ...last], ...(outcome ? { outcome } : {}) };
  }
  return run.key === 'order-intake'
    ? {
        run: null,
        replies: [...replies, replyWith('intake.cancelled', intake.cancelled())],
        outcome: { kind: 'order-cancelled' },
      }
    : { run: null, replies: [...replies, replyWith('conversation.fine', conversation.fine())] };
}

/** The practice's own workflow leads where the bot cannot follow, or there is none any more: people go on. */
const handOver = (replies: readonly Reply[], { texts }: Voice): SettledMove => ({
  run: null,
  replies: [...replies, replyWith('conversation.handOver', texts.conversation.handOver())],
  outcome: { kind: 'hand-over', reason: 'no-way-to-answer' },
});
