import { ApiProperty } from '@nestjs/swagger';
import type { InputRule } from '../../../domain/definition/workflow-definition.js';
import { WorkflowInstanceItem } from '../find-instances/workflow-instance-item.view.js';

/** What an event asks for. */
export class EventInputView {
  name!: string;
  type!: InputRule['type'];
  required!: boolean;
  /** The values of a `choice`; null otherwise. */
  @ApiProperty({ type: [String], nullable: true })
  options!: readonly string[] | null;
}

/** An event of the workflow, whether you may fire it now, and if not, why not. */
export class WorkflowEventView {
  /** What to send as `event`. */
  event!: string;
  title!: string;
  allowed!: boolean;
  /** The state it would lead to; null where it is refused. */
  to!: string | null;
  @ApiProperty({ type: [EventInputView] })
  input!: EventInputView[];
  /** Code of the reason why it is refused; null where it is allowed. */
  reasonCode!: string | null;
  reason!: string | null;
}

/** A line of the history. */
export class WorkflowHistoryItem {
  /** `ignored` is an event that the workflow had already gone past. */
  kind!: 'started' | 'moved' | 'timer' | 'ignored';
  /** The event or timer; null for the start. */
  event!: string | null;
  fromState!: string | null;
  toState!: string;
  /** What became known with it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  input!: Record<string, unknown>;
  actorKind!: string;
  /** The user or key, or the name of the part of the system that acted. */
  actorId!: string | null;
  /** Key of the trace it belongs to. */
  correlationId!: string;
  occurredAt!: Date;
}

/** A timer of the workflow. */
export class WorkflowTimerView {
  name!: string;
  dueAt!: Date;
  status!: 'scheduled' | 'fired' | 'cancelled';
}

/** A workflow about one subject: where it stands, how it got there and where it may go. */
export class WorkflowInstanceView extends WorkflowInstanceItem {
  /** Name of the present state for people. */
  stateTitle!: string;
  /** Version number of the template it is pinned to. */
  revision!: number;
  /** The facts collected so far. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  context!: Record<string, unknown>;
  @ApiProperty({ type: [WorkflowEventView] })
  events!: WorkflowEventView[];
  /** Oldest first; of a very long history only the newest 500 lines. */
  @ApiProperty({ type: [WorkflowHistoryItem] })
  history!: WorkflowHistoryItem[];
  @ApiProperty({ type: [WorkflowTimerView] })
  timers!: WorkflowTimerView[];
}
