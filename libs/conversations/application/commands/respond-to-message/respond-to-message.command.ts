import { IsArray, IsBoolean, IsInt, IsObject, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { BotStep } from '../../../domain/bot/bot-step.js';
import type { PipelineStage } from '../../../domain/bot/pipeline-stage.js';

/** Makes a bot's turn count: what it says is sent, what it asks for is done, and how it came to it is kept. */
@UseCase('conversations.respond-to-message')
@SystemOnly()
export class RespondToMessage extends Command {
  @IsUUID()
  readonly conversationId!: string;

  /** The message that is answered. */
  @IsUUID()
  readonly messageId!: string;

  @IsUUID()
  readonly botId!: string;

  /** The version that answers. */
  @IsInt()
  @Min(1)
  readonly botVersion!: number;

  /** The experiment by which this version answers. */
  @IsOptional()
  @IsUUID()
  readonly experimentId?: string;

  /** Staff read another language than the message is in. */
  @IsOptional()
  @IsBoolean()
  readonly translates?: boolean;

  /** Whether the bot was to answer when it took the turn, or people were. */
  @IsBoolean()
  readonly answers!: boolean;

  /** Where the bot stood when it took the turn; the turn is taken again when that has changed. */
  @IsObject()
  readonly basis!: BotState;

  @IsObject()
  readonly step!: BotStep;

  @IsArray()
  readonly stages!: readonly PipelineStage[];

  constructor(fields: Fields<RespondToMessage>) {
    super(fields);
  }
}
