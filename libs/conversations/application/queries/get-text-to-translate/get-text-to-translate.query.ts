import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { BotModel } from '../../../domain/bot/bot-ai.js';

/** A contact's message, and who translates it into what. */
export interface TextToTranslate {
  readonly messageId: string;
  readonly text: string;
  /** The person took it back. */
  readonly gone: boolean;
  /** BCP 47 tags: of staff, and of the conversation so far. */
  readonly agentLanguage: string;
  readonly spoken: string;
  readonly models: readonly BotModel[];
  /** Whether there is a translation, and of what the message says now. */
  readonly translated: 'no' | 'outdated' | 'yes';
}

/** What is to be translated of a contact's message; null where the channel's bot translates nothing. */
@UseCase('conversations.get-text-to-translate')
@SystemOnly()
export class GetTextToTranslate extends Query<TextToTranslate | null> {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<GetTextToTranslate>) {
    super(fields);
  }
}
