import {
  type Command,
  ConcurrencyConflict,
  CurrentContext,
  type EnqueueOptions,
  newId,
  UnitOfWork,
} from '#kernel';
import type { WorkflowTemplate } from '../../domain/workflow-template.js';
import { WorkflowTemplateRepository } from '../../domain/workflow-template.repository.js';
import { WorkflowInstance } from '../../domain/workflow-instance.js';
import { WorkflowInstanceRepository } from '../../domain/workflow-instance.repository.js';
import type { LogEntry } from '../../domain/log-entry.js';
import { TransitionLog } from '../../domain/transition-log.js';
import type { WorkflowTimer } from '../../domain/workflow-timer.js';
import { WorkflowTimers } from '../../domain/workflow-timers.js';
import type { WorkflowType } from '../../domain/workflow-type.js';
import { WorkflowTypeRepository } from '../../domain/workflow-type.repository.js';
import { XstateStatechart } from '../../infrastructure/xstate-statechart.js';
import { BuiltInTemplates } from '../services/built-in-templates.js';
import { InstanceSteps } from '../services/instance-steps.js';
import { PinnedTemplates } from '../services/pinned-templates.js';

/** The parts of the context around its handlers, with stores in memory, for tests. */
export function workflowBench() {
  const instances = new MemoryInstances();
  const templates = new MemoryTemplates();
  const types = new MemoryTypes();
  const log = new MemoryLog();
  const timers = new MemoryTimers();
  const unitOfWork = new MemoryUnitOfWork();
  const statechart = new XstateStatechart();
  const contexts = new CurrentContext();
  const steps = new InstanceSteps(statechart, instances, log, timers, unitOfWork);
  const builtIn = new BuiltInTemplates(types, templates);
  const pinned = new PinnedTemplates(templates);
  /** Runs work as a user with these permissions. */
  const as = <R>(permissions: readonly string[], work: () => R): R => {
    const organizationId = newId();
    const actor = {
      kind: 'user' as const,
      id: newId(),
      organizationId,
      permissions: new Set(permissions),
      name: 'Test',
    };
    return contexts.open(
      { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' },
      work,
    );
  };
  return {
    instances,
    templates,
    types,
    log,
    timers,
    unitOfWork,
    statechart,
    contexts,
    steps,
    builtIn,
    pinned,
    as,
  };
}

class MemoryTypes extends WorkflowTypeRepository {
  readonly all: WorkflowType[] = [];

  findByKey(key: string): Promise<WorkflowType | undefined> {
    return Promise.resolve(this.all.find((type) => type.key === key));
  }

  add(type: WorkflowType): Promise<void> {
    this.all.push(type);
    return Promise.resolve();
  }
}

class MemoryTemplates extends WorkflowTemplateRepository {
  readonly all: WorkflowTemplate[] = [];

  find(id: string): Promise<WorkflowTemplate | undefined> {
    return Promise.resolve(this.all.find((template) => template.id === id));
  }

  findPublished(name: string): Promise<WorkflowTemplate | undefined> {
    return Promise.resolve(
      this.all.find((template) => template.name === name && template.status === 'published'),
    );
  }

  latestRevision(name: string): Promise<number> {
    return Promise.resolve(
      Math.max(0, ...this.all.filter((one) => one.name === name).map(({ revision }) => revision)),
    );
  }

  typeOf(name: string): Promise<string | undefined> {
    return Promise.resolve(this.all.find((template) => template.name === name)?.typeId);
  }

  add(template: WorkflowTemplate): Promise<void> {
    this.all.push(template);
    return Promise.resolve();
  }

  update(): Promise<void> {
    return Promise.resolve();
  }
}

/** Hands out copies, as a database does, and checks versions. */
class MemoryInstances extends WorkflowInstanceRepository {
  readonly rows = new Map<string, WorkflowInstance>();
  /** Names and payloads of what was recorded. */
  readonly events: object[] = [];

  find(id: string): Promise<WorkflowInstance | undefined> {
    return Promise.resolve(copy(this.rows.get(id)));
  }

  findBySubject(templateName: string, subject: { subjectType: string; subjectId: string }) {
    const found = [...this.rows.values()].find(
      (row) =>
        row.templateName === templateName &&
        row.subjectType === subject.subjectType &&
        row.subjectId === subject.subjectId,
    );
    return Promise.resolve(copy(found));
  }

  add(instance: WorkflowInstance): Promise<void> {
    instance.version = 1;
    return this.store(instance);
  }

  update(instance: WorkflowInstance): Promise<void> {
    if (this.rows.get(instance.id)?.version !== instance.version)
      throw new ConcurrencyConflict('workflow-instance');
    instance.version += 1;
    return this.store(instance);
  }

  private store(instance: WorkflowInstance): Promise<void> {
    for (const event of instance.pullEvents()) this.events.push({ [event.constructor.name]: event.payload });
    this.rows.set(instance.id, copy(instance)!);
    return Promise.resolve();
  }
}

function copy(instance: WorkflowInstance | undefined): WorkflowInstance | undefined {
  return instance && Object.assign(Object.create(WorkflowInstance.prototype) as WorkflowInstance, instance);
}

class MemoryLog extends TransitionLog {
  readonly lines: LogEntry[] = [];

  append(entry: LogEntry): Promise<void> {
    this.lines.push(entry);
    return Promise.resolve();
  }
}

class MemoryTimers extends WorkflowTimers {
  readonly rows = new Map<string, WorkflowTimer>();

  find(id: string): Promise<WorkflowTimer | undefined> {
    return Promise.resolve(this.rows.get(id));
  }

  add(timers: readonly WorkflowTimer[]): Promise<void> {
    for (const timer of timers) this.rows.set(timer.id, timer);
    return Promise.resolve();
  }

  markFired(id: string): Promise<void> {
    this.rows.set(id, { ...this.rows.get(id)!, status: 'fired' });
    return Promise.resolve();
  }

  cancelAll(instanceId: string): Promise<void> {
    for (const timer of this.rows.values())
      if (timer.instanceId === instanceId && timer.status === 'scheduled')
        this.rows.set(timer.id, { ...timer, status: 'cancelled' });
    return Promise.resolve();
  }
}

class MemoryUnitOfWork extends UnitOfWork {
  readonly enqueued: { command: Command<unknown>; options?: EnqueueOptions }[] = [];

  track(): void {
    // The repositories above collect the events themselves.
  }

  record(): void {
    throw new Error('Workflows record nothing outside of their aggregates.');
  }

  enqueue(command: Command<unknown>, options?: EnqueueOptions): void {
    this.enqueued.push({ command, options });
  }
}
