import type { BotOutcome } from '../../../domain/bot/bot-outcome.js';
import type { PipelineStage } from '../../../domain/bot/pipeline-stage.js';
import type { MeasuredTurn } from '../../../domain/replay/replay-notes.js';
import type { AnsweredMessage } from '../../queries/find-answered-messages/find-answered-messages.query.js';
import type { TakenTurn } from '../turns/bot-turns.js';

/** What the bot answered then, as it was written down. */
export function beforeOf({ stages, replies, texts }: AnsweredMessage): MeasuredTurn {
  const outcome = (resultOf(stages, 'policy')?.['outcome'] ?? null) as BotOutcome['kind'] | null;
  return { turn: { keys: replies, texts, outcome }, ...taken(stages) };
}

/** What it answers in the replay. */
export function afterOf({ step, stages }: TakenTurn): MeasuredTurn {
  const turn = {
    keys: step.replies.map(({ key }) => key),
    texts: step.replies.map(({ text }) => text),
    outcome: step.outcome?.kind ?? null,
  };
  return { turn, ...taken(stages) };
}

/** The language in which the bot had read a message. */
export function localeOf(stages: readonly PipelineStage[]): string | null {
  const locale = resultOf(stages, 'language')?.['locale'];
  return typeof locale === 'string' ? locale : null;
}

/** Whether a model was not asked because the day's budget is used up: what comes then is another bot's answer. */
export const isOutOfBudget = (stages: readonly PipelineStage[]): boolean =>
  stages.some(({ result }) => result['fallback'] === 'ai.budget-exceeded');

const resultOf = (stages: readonly PipelineStage[], name: PipelineStage['stage']) =>
  stages.find(({ stage }) => stage === name)?.result;

const taken = (stages: readonly PipelineStage[]) => ({
  milliseconds: stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  cost: stages.reduce((sum, { result: { cost } }) => sum + (typeof cost === 'number' ? cost : 0), 0),
});
