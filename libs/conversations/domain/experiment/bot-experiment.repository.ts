import type { BotExperiment } from './bot-experiment.js';

export abstract class BotExperimentRepository {
  /** @throws DomainError `conversations.experiment.not-found` */
  abstract get(id: string): Promise<BotExperiment>;
  abstract add(experiment: BotExperiment): Promise<void>;
  /** @throws DomainError `conversations.experiment-running` where another one of the bot runs */
  abstract update(experiment: BotExperiment): Promise<void>;
  /** Records that a version has answered a contact first; once per experiment and contact, and only while it runs. */
  abstract expose(experimentId: string, contactId: string, version: number): Promise<void>;
}
