import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { BotExperimentRepository } from '../../../domain/experiment/bot-experiment.repository.js';
import { StartExperiment } from './start-experiment.command.js';

@CommandHandler(StartExperiment)
export class StartExperimentHandler implements ICommandHandler<StartExperiment> {
  constructor(private readonly experiments: BotExperimentRepository) {}

  async execute({ botId, experimentId }: StartExperiment): Promise<void> {
    const experiment = await this.experiments.get(experimentId);
    if (experiment.botId !== botId) throw notFound('conversations.experiment');
    experiment.start();
    await this.experiments.update(experiment);
  }
}
