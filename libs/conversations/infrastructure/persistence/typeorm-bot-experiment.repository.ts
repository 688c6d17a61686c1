import { Injectable } from '@nestjs/common';
import { conflict, CurrentContext, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { BotExperiment } from '../../domain/experiment/bot-experiment.js';
import { BotExperimentRepository } from '../../domain/experiment/bot-experiment.repository.js';
import { BotExperimentSchema } from './bot-experiment.schema.js';

@Injectable()
export class TypeormBotExperimentRepository extends BotExperimentRepository {
  private readonly store: AggregateStore<BotExperiment>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(BotExperimentSchema);
  }

  override async get(id: string): Promise<BotExperiment> {
    const experiment = await this.store.find(id);
    if (!experiment) throw notFound('conversations.experiment');
    return experiment;
  }

  override add(experiment: BotExperiment): Promise<void> {
    return this.store.add(experiment);
  }

  override update(experiment: BotExperiment): Promise<void> {
    return this.store.update(experiment).catch((error: unknown) => {
      throw isUniqueViolation(error, 'bot_experiment_running')
        ? conflict('conversations.experiment-running', 'Another experiment of this bot runs. Stop it first.')
        : error;
    });
  }

  override async expose(experimentId: string, contactId: string, version: number): Promise<void> {
    await this.sql.change(
      `INSERT INTO bot_exposure (organization_id, experiment_id, contact_id, bot_version)
       SELECT $1, x.id, $3, $4 FROM bot_experiment x WHERE x.id = $2 AND x.state = 'running'
       ON CONFLICT (experiment_id, contact_id) DO NOTHING`,
      [this.contexts.organizationId(), experimentId, contactId, version],
    );
  }
}
