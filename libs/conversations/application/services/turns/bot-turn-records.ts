import type { PipelineStage } from '../../../domain/bot/pipeline-stage.js';

/** How a bot came to its answer to a message. */
export interface BotTurnRecord {
  readonly messageId: string;
  readonly conversationId: string;
  readonly botId: string;
  readonly botVersion: number;
  readonly stages: readonly PipelineStage[];
  /** Keys of its replies in the catalogue, in order. */
  readonly replies: readonly string[];
}

/** Keeps how each answer came about. */
export abstract class BotTurnRecords {
  /** Keeps it; once per message, the first stays. */
  abstract keep(record: BotTurnRecord): Promise<void>;
}
