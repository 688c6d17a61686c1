import { Command, RequirePermission, UseCase } from '#kernel';
import type { RematchStarted } from './rematch-started.answer.js';

/** Has the orders of all studies that have none looked for again, by the rules as they are now. */
@UseCase('imaging.start-rematch')
@RequirePermission('studies.store')
export class StartRematch extends Command<RematchStarted> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
