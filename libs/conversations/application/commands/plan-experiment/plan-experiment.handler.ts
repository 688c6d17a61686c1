import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { BotExperiment } from '../../../domain/experiment/bot-experiment.js';
import { BotExperimentRepository } from '../../../domain/experiment/bot-experiment.repository.js';
import { type ExperimentPlannedAnswer, PlanExperiment } from './plan-experiment.command.js';

@CommandHandler(PlanExperiment)
export class PlanExperimentHandler implements ICommandHandler<PlanExperiment> {
  constructor(
    private readonly bots: BotRepository,
    private readonly experiments: BotExperimentRepository,
  ) {}

  async execute(command: PlanExperiment): Promise<ExperimentPlannedAnswer> {
    const { botId, hypothesis, metric, plannedSize } = command;
    const arms = command.arms.map(({ version, weight }) => ({ version, weight }));
    await this.bots.get(botId);
    for (const { version } of arms) await this.bots.version(botId, version);
    const experiment = BotExperiment.plan({ botId, hypothesis, arms, metric, plannedSize });
    await this.experiments.add(experiment);
    return { id: experiment.id };
  }
}
