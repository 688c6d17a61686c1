import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ExplanationView } from './explanation.view.js';

/** How the bot came to answer a message: asked by that message, or by one of the replies to it. */
@UseCase('conversations.get-explanation')
@RequirePermission('conversations.read')
export class GetExplanation extends Query<ExplanationView> {
  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<GetExplanation>) {
    super(fields);
  }
}
