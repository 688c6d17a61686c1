import { AggregateRoot, newId } from '#kernel';
import { InstanceStarted } from '../contracts/events/instance-started.event.js';
import { StateEntered } from '../contracts/events/state-entered.event.js';
import { TimerFired } from '../contracts/events/timer-fired.event.js';
import type { StateCategory, WorkflowData } from './definition/workflow-definition.js';

/** What an instance is about. */
export interface Subject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** A state entered, with the data that is known from then on. */
export interface Entry {
  readonly state: string;
  readonly category: StateCategory;
  readonly data: WorkflowData;
}

/** One run of a workflow, pinned to the template version it started on, about one subject. */
export class WorkflowInstance extends AggregateRoot implements Subject {
  static readonly aggregateType = 'workflow-instance';

  templateId!: string;
  templateName!: string;
  subjectType!: string;
  subjectId!: string;
  state!: string;
  category!: StateCategory;
  /** New with each entry into a state, even the same one: what a timer was set for. */
  stateEntryId!: string;
  /** The facts collected so far. */
  data!: WorkflowData;
  startedAt!: Date;
  enteredAt!: Date;
  /** When it entered a done state; null while it is open. */
  finishedAt!: Date | null;

  static start(
    template: { readonly id: string; readonly name: string },
    { subjectType, subjectId }: Subject,
    entry: Entry,
    now: Date,
  ): WorkflowInstance {
    const instance = Object.assign(new WorkflowInstance(), {
      id: newId(),
      templateId: template.id,
      templateName: template.name,
      subjectType,
      subjectId,
      startedAt: now,
    });
    instance.record(
      new InstanceStarted({ instanceId: instance.id, subjectType, subjectId, templateName: template.name }),
    );
    instance.enter(entry, now);
    return instance;
  }

  /** Enters a state, for the first time or again. */
  enter({ state, category, data }: Entry, now: Date): void {
    this.state = state;
    this.category = category;
    this.data = data;
    this.stateEntryId = newId();
    this.enteredAt = now;
    this.finishedAt = category === 'done' ? now : null;
    this.record(new StateEntered({ ...this.identity(), state, category }));
  }

  /** Tells that a timer of the present state came due. */
  timerCameDue(timer: string): void {
    this.record(new TimerFired({ ...this.identity(), timer }));
  }

  /** Whether a timer set at that entry still means anything. */
  isStillIn(stateEntryId: string): boolean {
    return this.stateEntryId === stateEntryId;
  }

  private identity(): { instanceId: string } & Subject {
    return { instanceId: this.id, subjectType: this.subjectType, subjectId: this.subjectId };
  }
}
