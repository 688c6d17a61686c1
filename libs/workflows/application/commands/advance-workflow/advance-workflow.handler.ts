import { CommandHandler, conflict, type ICommandHandler } from '#kernel';
import { judgeEvent } from '../../../domain/definition/judge-event.js';
import { parseDefinition } from '../../../domain/definition/parse-definition.js';
import { readInput } from '../../../domain/definition/read-input.js';
import type { WorkflowData } from '../../../domain/definition/workflow-definition.js';
import type { WorkflowInstance } from '../../../domain/workflow-instance.js';
import { WorkflowInstanceRepository } from '../../../domain/workflow-instance.repository.js';
import { BuiltInTemplates } from '../../services/built-in-templates.js';
import { InstanceSteps } from '../../services/instance-steps.js';
import { PinnedTemplates } from '../../services/pinned-templates.js';
import { Statechart } from '../../services/statechart.js';
import { AdvanceWorkflow } from './advance-workflow.command.js';
import type { WorkflowPosition } from './workflow-position.answer.js';

@CommandHandler(AdvanceWorkflow)
export class AdvanceWorkflowHandler implements ICommandHandler<AdvanceWorkflow> {
  constructor(
    private readonly instances: WorkflowInstanceRepository,
    private readonly builtIn: BuiltInTemplates,
    private readonly templates: PinnedTemplates,
    private readonly statechart: Statechart,
    private readonly steps: InstanceSteps,
  ) {}

  async execute(command: AdvanceWorkflow): Promise<WorkflowPosition | null> {
    const now = new Date();
    const instance =
      (await this.instances.findBySubject(command.template, command)) ?? (await this.start(command, now));
    if (!instance) return null;
    if (command.event) await this.fire(instance, command.event, command.input ?? {}, now);
    const { state, category } = instance;
    return { state, category };
  }

  /** A practice that retired the template wants no such workflow: then there is nothing to bring along. */
  private async start(command: AdvanceWorkflow, now: Date): Promise<WorkflowInstance | undefined> {
    const template = (await this.builtIn.startable(command.template)) ?? (await this.brought(command));
    return template && this.steps.start(template, command, {}, now);
  }

  private brought({ template, subjectType, definition }: AdvanceWorkflow) {
    if (!definition) return undefined;
    const title = template.charAt(0).toUpperCase() + template.slice(1).replaceAll('-', ' ');
    const workflow = { key: template, title, subjectType, definition: parseDefinition(definition) };
    return this.builtIn.install(workflow);
  }

  private async fire(
    instance: WorkflowInstance,
    event: string,
    input: WorkflowData,
    now: Date,
  ): Promise<void> {
    const chart = await this.templates.of(instance);
    const standing = { state: instance.state, context: instance.data, input, now, may: () => true };
    const judgement = judgeEvent(chart.definition, standing, event);
    if (judgement.allowed) {
      const accepted = readInput(judgement.transition.input ?? [], input, 'leave-out');
      const step = await this.statechart.fire(chart, instance, { name: event, input: accepted }, now);
      if (!step) throw new Error('The interpreter refused a transition that the definition allows.');
      return this.steps.enter(instance, chart, step, { kind: 'moved', event, input: accepted }, now);
    }
    const { code, message } = judgement.refusal;
    // A practice's own version may leave out steps it does not care about.
    if (code === 'workflows.unknown-event') return;
    // A guard may hold later; and if it never does, the parked delivery shows it.
    if (code === 'workflows.guard-refused') throw conflict(code, message);
    await this.steps.ignore(instance, event, now);
  }
}
