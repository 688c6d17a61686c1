import type { STAGES } from '../../../domain/bot/pipeline-stage.js';

export class PipelineStageView {
  /** What was done, in this order. */
  stage!: (typeof STAGES)[number];
  /** What did it: `local`, or a provider and model with the version of the prompt. */
  engine!: string;
  milliseconds!: number;
  /** Codes, scores and ids; never words of a person. */
  result!: Record<string, unknown>;
}

/** How a bot came to its answer. */
export class ExplanationView {
  /** The person's message that was answered. */
  messageId!: string;
  botId!: string;
  botVersion!: number;
  stages!: PipelineStageView[];
  /** Keys of the replies in the bot's catalogue; none when people answered. */
  replies!: string[];
  createdAt!: Date;
}
