import { CommandHandler, type ICommandHandler } from '#kernel';
import { WorkflowInstanceRepository } from '../../../domain/workflow-instance.repository.js';
import { WorkflowTimers } from '../../../domain/workflow-timers.js';
import { InstanceSteps } from '../../services/instance-steps.js';
import { PinnedTemplates } from '../../services/pinned-templates.js';
import { Statechart } from '../../services/statechart.js';
import { FireTimer } from './fire-timer.command.js';

@CommandHandler(FireTimer)
export class FireTimerHandler implements ICommandHandler<FireTimer> {
  constructor(
    private readonly timers: WorkflowTimers,
    private readonly instances: WorkflowInstanceRepository,
    private readonly templates: PinnedTemplates,
    private readonly statechart: Statechart,
    private readonly steps: InstanceSteps,
  ) {}

  async execute({ timerId, stateEntryId }: FireTimer): Promise<void> {
    const timer = await this.timers.find(timerId);
    if (timer?.status !== 'scheduled') return;
    const instance = await this.instances.find(timer.instanceId);
    if (!instance?.isStillIn(stateEntryId)) return;
    const now = new Date();
    const chart = await this.templates.of(instance);
    const step = await this.statechart.fireTimer(chart, instance, timer.name, now);
    await this.timers.markFired(timer.id);
    instance.timerCameDue(timer.name);
    if (step)
      await this.steps.enter(instance, chart, step, { kind: 'timer', event: timer.name, input: {} }, now);
    else await this.steps.noteTimer(instance, timer.name, now);
  }
}
