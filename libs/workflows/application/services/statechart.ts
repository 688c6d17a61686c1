import type { WorkflowData, WorkflowDefinition } from '../../domain/definition/workflow-definition.js';

/** A definition with what identifies it, so that an interpreter may keep what it made of it. */
export interface ChartSource {
  readonly checksum: string;
  readonly definition: WorkflowDefinition;
}

/** Where an instance stands. */
export interface Position {
  readonly state: string;
  readonly data: WorkflowData;
}

/** The state that was entered, and the timers of it that begin. Those of earlier states end. */
export interface Step extends Position {
  readonly timers: readonly string[];
}

/** Interprets definitions: a pure step function that changes nothing and waits for nothing. */
export abstract class Statechart {
  /** Enters the initial state. */
  abstract begin(chart: ChartSource, data: WorkflowData, now: Date): Promise<Step>;

  /** What an event leads to; undefined when no transition of it may be taken from there. */
  abstract fire(
    chart: ChartSource,
    position: Position,
    event: { readonly name: string; readonly input: WorkflowData },
    now: Date,
  ): Promise<Step | undefined>;

  /** What a timer of the present state leads to; undefined when it leads to no other state. */
  abstract fireTimer(
    chart: ChartSource,
    position: Position,
    timer: string,
    now: Date,
  ): Promise<Step | undefined>;
}
