import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { BotDetailsView } from './bot-details.view.js';

@UseCase('conversations.get-bot')
@RequirePermission('bots.manage')
export class GetBot extends Query<BotDetailsView> {
  @IsUUID()
  readonly botId!: string;

  constructor(fields: Fields<GetBot>) {
    super(fields);
  }
}
