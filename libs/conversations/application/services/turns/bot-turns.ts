import { Injectable } from '@nestjs/common';
import { nameId } from '#kernel';
import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { BotStep } from '../../../domain/bot/bot-step.js';
import type { BotTurn } from '../../../domain/bot/bot-turn.js';
import { claimsFinding } from '../../../domain/bot/claims-finding.js';
import { decide } from '../../../domain/bot/decide.js';
import type { PipelineStage } from '../../../domain/bot/pipeline-stage.js';
import { questionIn } from '../../../domain/bot/question-in.js';
import { takeTurn, type World } from '../../../domain/bot/take-turn.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import type { Understood } from '../../../domain/bot/understood.js';
import { understandButton } from '../../../domain/bot/understand-button.js';
import { wantsKnowledge } from '../../../domain/bot/wants-knowledge.js';
import { calendarDayIn } from '../calendar-day-in.js';
import { AiDrafting } from './ai/ai-drafting.js';
import { AiModeration } from './ai/ai-moderation.js';
import { AiUnderstanding } from './ai/ai-understanding.js';
import { detectInjection } from '../detect-injection.js';
import { LanguageDetection } from '../language-detection.js';
import { Moderation } from '../moderation.js';
import { Sentiment } from '../sentiment.js';
import { Understanding } from '../understanding.js';
import { normaliseText } from './normalise-text.js';
import { StageRecorder } from './stage-recorder.js';

/** A message as a bot meets it, and where the conversation stands. */
export interface Said {
  readonly messageId: string;
  readonly text: string;
  readonly pressedButton: string | null;
  readonly files: number;
  readonly state: BotState;
  readonly at: Date;
}

/** What a bot made of a message, stage by stage. */
export interface TakenTurn {
  readonly step: BotStep;
  readonly stages: readonly PipelineStage[];
}

/**
 * The pipeline: normalise, language, understanding, moderation, sentiment, knowledge, draft, policy. Everything it reads of the
 * world comes through `World`, so that the same turn can be taken again, elsewhere, with another version of the bot.
 */
@Injectable()
export class BotTurns {
  constructor(
    private readonly languages: LanguageDetection,
    private readonly understanding: Understanding,
    private readonly sentiment: Sentiment,
    private readonly moderation: Moderation,
    private readonly aiUnderstanding: AiUnderstanding,
    private readonly aiModeration: AiModeration,
    private readonly aiDrafting: AiDrafting,
  ) {}

  /**
   * The bot's answer to a message that is its to answer.
   *
   * @param signal ends the calls of models, and with them the turn
   */
  async answer(said: Said, profile: BotProfile, world: World, signal?: AbortSignal): Promise<TakenTurn> {
    const recorder = new StageRecorder();
    const turn = await this.read(said, profile, recorder, world, signal);
    const step = await recorder.run('policy', async () => {
      const value = await takeTurn(said.state, turn, profile, world);
      return { value, result: policyOf(value) };
    });
    return { step, stages: recorder.stages };
  }

  /** What a bot makes of a message that people answer: nothing is said, but for an emergency that nobody may have seen. */
  async watch(said: Said, profile: BotProfile): Promise<TakenTurn> {
    const recorder = new StageRecorder();
    // Nothing is answered, so no model is paid to understand it better.
    const { ai: _, ...local } = profile;
    const turn = await this.read(said, local, recorder, null);
    const { state, replies, outcome } = decide(said.state, turn, profile);
    const alarm =
      outcome?.kind === 'hand-over' && outcome.reason === 'emergency' ? { replies, outcome } : null;
    return { step: { state, replies: [], ...alarm }, stages: recorder.stages };
  }

  private async read(
    said: Said,
    profile: BotProfile,
    recorder: StageRecorder,
    world: World | null,
    signal?: AbortSignal,
  ): Promise<BotTurn> {
    const rest = {
      today: calendarDayIn(profile.timeZone, said.at),
      flowRunId: nameId(said.messageId, 'flow'),
    };
    const spoken = said.state.locale ?? profile.locale;
    if (said.pressedButton !== null)
      return { understood: understandButton(said.pressedButton, said.text, spoken), ...rest };
    const { text, bot } = await recorder.run('normalise', () => {
      const normal = normaliseText(said.text);
      const instructions = detectInjection(normal);
      const { ai: _, ...local } = profile;
      return {
        // What gives orders to a model is not shown to one.
        value: { text: normal, bot: instructions.length > 0 ? local : profile },
        result: { characters: normal.length, files: said.files, instructions },
      };
    });
    const locale = await recorder.run('language', async () => {
      const found = await this.languages.detect(text, spoken);
      return { value: found.locale, result: { locale: found.locale, confidence: found.confidence } };
    });
    const understood = await this.understand(text, locale, bot, recorder, said.at, signal);
    const flagged = await this.moderate(understood, bot, recorder, signal);
    const mood = await recorder.run('sentiment', async () => {
      const { label, score } = await this.sentiment.of(text, locale);
      return { value: label, result: { label, score } };
    });
    const turn = { understood, mood, flagged, ...rest };
    if (!world || !wantsKnowledge(said.state, understood)) return turn;
    const passages = await recorder.run('knowledge', async () => {
      const value = await world.lookups.knowledge(questionIn(understood), locale);
      const articles = value.map(({ articleId }) => articleId);
      return { value, result: { articles, score: value[0]?.score ?? null } };
    });
    const knowledge = await this.draft(understood, passages, bot, recorder, signal);
    return knowledge ? { ...turn, knowledge } : turn;
  }

  private async understand(
    text: string,
    locale: string,
    profile: BotProfile,
    recorder: StageRecorder,
    at: Date,
    signal: AbortSignal | undefined,
  ): Promise<Understood> {
    const local = await recorder.run('understanding', async () => {
      const value = await this.understanding.understand(text, locale, profile, at);
      const { intent, confidence, question, entities } = value;
      const types = [...new Set(entities.map(({ type }) => type))];
      return { value, result: { intent, confidence, question, entities: types } };
    });
    return recorder.tryAlso('understanding', local, () =>
      this.aiUnderstanding.improve(local, profile, signal),
    );
  }

  private async moderate(
    understood: Understood,
    profile: BotProfile,
    recorder: StageRecorder,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    const local = await recorder.run('moderation', async () => {
      const { categories } = await this.moderation.check(understood.text, understood.locale);
      return { value: categories, result: { categories } };
    });
    return recorder.tryAlso('moderation', local, () =>
      this.aiModeration.look(understood, local, profile, signal),
    );
  }

  /** The answer of the knowledge: the best passage, or a draft made of the passages that may go out. */
  private async draft(
    understood: Understood,
    passages: readonly KnowledgeAnswer[],
    profile: BotProfile,
    recorder: StageRecorder,
    signal: AbortSignal | undefined,
  ): Promise<KnowledgeAnswer | null> {
    const [best = null] = passages;
    const draft = await recorder.tryAlso('draft', best, () =>
      this.aiDrafting.draft(understood, passages, profile, signal),
    );
    if (!draft || passages.includes(draft)) return draft;
    const sendable = await recorder.run('output-moderation', async () => {
      const { flagged, categories } = await this.moderation.check(draft.text, understood.locale);
      const finding = claimsFinding(draft.text);
      return { value: !flagged && !finding, result: { categories, finding } };
    });
    return sendable ? draft : best;
  }
}

function policyOf({ state, replies, outcome }: BotStep) {
  return {
    replies: replies.map(({ key }) => key),
    outcome: outcome?.kind ?? null,
    reason: outcome?.kind === 'hand-over' ? outcome.reason : null,
    flow: state.flow?.key ?? null,
    asks: state.flow?.open ?? null,
  };
}
