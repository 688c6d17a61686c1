import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '#kernel';
import { stateNamed } from '../../domain/definition/definition-queries.js';
import { timerDue } from '../../domain/definition/timer-due.js';
import type { WorkflowData } from '../../domain/definition/workflow-definition.js';
import type { LogEntry } from '../../domain/log-entry.js';
import { TransitionLog } from '../../domain/transition-log.js';
import { type Subject, WorkflowInstance } from '../../domain/workflow-instance.js';
import { WorkflowInstanceRepository } from '../../domain/workflow-instance.repository.js';
import type { WorkflowTemplate } from '../../domain/workflow-template.js';
import type { WorkflowTimer } from '../../domain/workflow-timer.js';
import { WorkflowTimers } from '../../domain/workflow-timers.js';
import { FireTimer } from '../commands/fire-timer/fire-timer.command.js';
import { type ChartSource, Statechart, type Step } from './statechart.js';

type Happening = Pick<LogEntry, 'kind' | 'event' | 'input'>;

/** Stores what a step changes, all in the command's one transaction: state, history, timers, events. */
@Injectable()
export class InstanceSteps {
  constructor(
    private readonly statechart: Statechart,
    private readonly instances: WorkflowInstanceRepository,
    private readonly log: TransitionLog,
    private readonly timers: WorkflowTimers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Starts a workflow about a subject. */
  async start(
    template: WorkflowTemplate,
    subject: Subject,
    data: WorkflowData,
    now: Date,
  ): Promise<WorkflowInstance> {
    const step = await this.statechart.begin(template, data, now);
    const instance = WorkflowInstance.start(template, subject, entryOf(template, step), now);
    const timers = this.timersOf(instance, template, step, now);
    await this.instances.add(instance);
    // Sent without waiting in between: the statements travel in one flight.
    await Promise.all([
      this.append(instance, 1, { kind: 'started', event: null, input: data }, null, now),
      this.set(timers),
    ]);
    return instance;
  }

  /** Moves an instance into the state of a step. */
  async enter(
    instance: WorkflowInstance,
    chart: ChartSource,
    step: Step,
    happening: Happening,
    now: Date,
  ): Promise<void> {
    const { state: from, version } = instance;
    instance.enter(entryOf(chart, step), now);
    const timers = this.timersOf(instance, chart, step, now);
    // The instance's row first: it is the lock that two writers meet at.
    await Promise.all([
      this.instances.update(instance),
      this.append(instance, version + 1, happening, from, now),
      this.renew(instance, timers),
    ]);
  }

  /** Notes a timer that came due without leading anywhere; those who listen to it act. */
  async noteTimer(instance: WorkflowInstance, timer: string, now: Date): Promise<void> {
    const { state, version } = instance;
    await Promise.all([
      this.instances.update(instance),
      this.append(instance, version + 1, { kind: 'timer', event: timer, input: {} }, state, now),
    ]);
  }

  /** Notes an event that the workflow had already gone past. */
  async ignore(instance: WorkflowInstance, event: string, now: Date): Promise<void> {
    await this.append(instance, instance.version, { kind: 'ignored', event, input: {} }, instance.state, now);
  }

  private append(
    instance: WorkflowInstance,
    instanceVersion: number,
    happening: Happening,
    fromState: string | null,
    occurredAt: Date,
  ): Promise<void> {
    const { id: instanceId, state: toState, stateEntryId } = instance;
    return this.log.append({
      instanceId,
      instanceVersion,
      ...happening,
      fromState,
      toState,
      stateEntryId,
      occurredAt,
    });
  }

  private timersOf(instance: WorkflowInstance, chart: ChartSource, step: Step, now: Date): WorkflowTimer[] {
    const definitions = stateNamed(chart.definition, step.state)?.timers ?? [];
    return definitions.flatMap((timer) => {
      const dueAt = step.timers.includes(timer.name) ? timerDue(timer, step.data, now) : null;
      if (!dueAt) return [];
      const { id: instanceId, stateEntryId } = instance;
      return [
        { id: newId(), instanceId, name: timer.name, stateEntryId, dueAt, status: 'scheduled' as const },
      ];
    });
  }

  private async renew(instance: WorkflowInstance, timers: readonly WorkflowTimer[]): Promise<void> {
    await Promise.all([this.timers.cancelAll(instance.id), this.set(timers)]);
  }

  private async set(timers: readonly WorkflowTimer[]): Promise<void> {
    if (timers.length === 0) return;
    for (const { id, stateEntryId, dueAt } of timers)
      this.unitOfWork.enqueue(new FireTimer({ timerId: id, stateEntryId }), { id, availableAt: dueAt });
    await this.timers.add(timers);
  }
}

function entryOf({ definition }: Pick<ChartSource, 'definition'>, { state, data }: Step) {
  const { category } = stateNamed(definition, state)!;
  return { state, category, data };
}
