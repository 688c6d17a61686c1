import { IsObject, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { ReplayedConversation } from '../../../domain/replay/replayed-conversation.js';

/** Keeps what came of one conversation of a replay: from there it goes on, whatever happens. Answers whether it goes on. */
@UseCase('conversations.keep-replayed-conversation')
@SystemOnly()
export class KeepReplayedConversation extends Command<boolean> {
  @IsUUID()
  readonly replayId!: string;

  @IsUUID()
  readonly conversationId!: string;

  /** Or the code why nothing came of it. */
  @IsObject()
  readonly outcome!: ReplayedConversation | { readonly code: string };

  constructor(fields: Fields<KeepReplayedConversation>) {
    super(fields);
  }
}
