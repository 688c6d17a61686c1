import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PipelineStage } from '../../../domain/bot/pipeline-stage.js';

/** A person's message, and what the bot answered to it then. */
export interface AnsweredMessage {
  readonly messageId: string;
  readonly text: string;
  readonly pressedButton: string | null;
  readonly files: number;
  readonly occurredAt: Date;
  readonly botVersion: number;
  readonly stages: readonly PipelineStage[];
  /** Keys of the replies. */
  readonly replies: readonly string[];
  /** As they were sent. */
  readonly texts: readonly string[];
}

/** What a replay goes through in one conversation. */
export interface AnsweredMessages {
  readonly contactId: string;
  /** The bot had answered in it before that time. */
  readonly begun: boolean;
  readonly messages: readonly AnsweredMessage[];
}

/** The messages of a conversation that a bot answered in the time of a replay, in order. What was taken back is left out. */
@UseCase('conversations.find-answered-messages')
@SystemOnly()
export class FindAnsweredMessages extends Query<AnsweredMessages> {
  @IsUUID()
  readonly replayId!: string;

  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<FindAnsweredMessages>) {
    super(fields);
  }
}
