import {
  CommandHandler,
  conflict,
  CurrentContext,
  type DomainError,
  forbidden,
  type ICommandHandler,
  invalid,
  notFound,
} from '#kernel';
import { judgeEvent, type Refusal } from '../../../domain/definition/judge-event.js';
import { readInput } from '../../../domain/definition/read-input.js';
import { WorkflowInstanceRepository } from '../../../domain/workflow-instance.repository.js';
import { InstanceSteps } from '../../services/instance-steps.js';
import { may } from '../../services/may.js';
import { PinnedTemplates } from '../../services/pinned-templates.js';
import { Statechart } from '../../services/statechart.js';
import { FireTransition } from './fire-transition.command.js';
import type { TransitionFiredAnswer } from './transition-fired.answer.js';

@CommandHandler(FireTransition)
export class FireTransitionHandler implements ICommandHandler<FireTransition> {
  constructor(
    private readonly instances: WorkflowInstanceRepository,
    private readonly templates: PinnedTemplates,
    private readonly statechart: Statechart,
    private readonly steps: InstanceSteps,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({
    instanceId,
    event,
    input = {},
    expectedVersion,
  }: FireTransition): Promise<TransitionFiredAnswer> {
    const instance = await this.instances.find(instanceId);
    if (!instance) throw notFound('workflows.instance');
    instance.expectVersion(expectedVersion);
    const chart = await this.templates.of(instance);
    const now = new Date();
    const standing = {
      state: instance.state,
      context: instance.data,
      input,
      now,
      may: may(this.contexts.get().actor),
    };
    const judgement = judgeEvent(chart.definition, standing, event);
    if (!judgement.allowed) throw refused(judgement.refusal);
    const accepted = readInput(judgement.transition.input ?? [], input);
    const step = await this.statechart.fire(chart, instance, { name: event, input: accepted }, now);
    if (!step) throw new Error('The interpreter refused a transition that the definition allows.');
    await this.steps.enter(instance, chart, step, { kind: 'moved', event, input: accepted }, now);
    const { state, category, version } = instance;
    return { state, category, version };
  }
}

function refused({ code, message }: Refusal): DomainError {
  if (code === 'workflows.permission-missing') return forbidden(code, message);
  if (code === 'workflows.unknown-event')
    return invalid(code, message, [{ field: 'event', message: 'is not an event of this workflow' }]);
  return conflict(code, message);
}
