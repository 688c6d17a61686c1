import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/**
 * Cuts all published articles into passages again, and has their vectors made where a model makes any: after another model
 * was chosen, or when their cutting has changed.
 */
@UseCase('conversations.reindex-knowledge')
@RequirePermission('bots.manage')
export class ReindexKnowledge extends Command {
  constructor(fields: Fields<ReindexKnowledge>) {
    super(fields);
  }
}
