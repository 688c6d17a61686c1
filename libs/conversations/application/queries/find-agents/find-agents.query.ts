import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { AgentView } from './agent.view.js';

/** The colleagues who may answer contacts, by name: whom conversations can be passed on to, and whom notes can name. */
@UseCase('conversations.find-agents')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindAgents extends Query<AgentView[]> {
  constructor(fields: Fields<FindAgents> = {}) {
    super(fields);
  }
}
