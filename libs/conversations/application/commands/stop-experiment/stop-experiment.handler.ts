import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { BotExperimentRepository } from '../../../domain/experiment/bot-experiment.repository.js';
import { StopExperiment } from './stop-experiment.command.js';

@CommandHandler(StopExperiment)
export class StopExperimentHandler implements ICommandHandler<StopExperiment> {
  constructor(
    private readonly bots: BotRepository,
    private readonly experiments: BotExperimentRepository,
  ) {}

  async execute({ botId, experimentId, decision }: StopExperiment): Promise<void> {
    const experiment = await this.experiments.get(experimentId);
    if (experiment.botId !== botId) throw notFound('conversations.experiment');
    experiment.stop(decision ?? null);
    await this.experiments.update(experiment);
    if (decision === undefined) return;
    const bot = await this.bots.get(botId);
    if (bot.publishedVersion === decision) return;
    const { content, locale } = await this.bots.version(botId, decision);
    bot.answerWith(decision, { locale, content });
    await this.bots.update(bot);
  }
}
