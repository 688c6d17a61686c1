import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { BotView } from './bot.view.js';

/** The practice's bots. Sorts: `createdAt` (unless told), `name`. */
@UseCase('conversations.find-bots')
@RequirePermission('bots.manage')
export class FindBots extends PagedQuery<BotView> {
  constructor(fields: Fields<FindBots>) {
    super(fields);
  }
}
