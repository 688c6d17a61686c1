import type { Condition } from './condition.js';

/** What being in a state means for those who plan the work. A workflow in a `done` state is finished. */
export type StateCategory = 'todo' | 'active' | 'waiting' | 'done';

/**
 * A statechart as JSON: named states, the transitions between them and the timers that run in them.
 * Lists, not objects, because PostgreSQL's jsonb forgets the order of keys.
 */
export interface WorkflowDefinition {
  /** The state a new instance enters. */
  readonly initial: string;
  readonly states: readonly StateDefinition[];
  /** Where several apply to one event, the first whose guard holds is taken. */
  readonly transitions: readonly TransitionDefinition[];
}

export interface StateDefinition {
  readonly name: string;
  readonly title: string;
  readonly category: StateCategory;
  readonly timers?: readonly TimerDefinition[];
}

export interface TransitionDefinition {
  readonly event: string;
  readonly title: string;
  /** States it leaves; `*` is every state that is not done. */
  readonly from: readonly string[] | '*';
  readonly to: string;
  /** What a person needs besides the permission to act; Isocenter itself needs none. */
  readonly permission?: string;
  readonly guard?: Condition;
  /** What may come with the event; what is accepted becomes part of the instance's context. */
  readonly input?: readonly InputRule[];
}

export interface InputRule {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean' | 'date-time' | 'choice';
  readonly required?: boolean;
  /** The values of a `choice`. */
  readonly options?: readonly string[];
}

/** Something that is due while a state lasts; leaving or entering the state again cancels it. */
export interface TimerDefinition {
  readonly name: string;
  readonly due: TimerDue;
  /** The state it leads to; without one the timer only tells that it came due. */
  readonly to?: string;
}

export type TimerDue =
  | { readonly afterMinutes: number }
  | {
      /** Name of a date-time in the instance's context. */
      readonly field: string;
      /** Minutes after that time; negative for before it. */
      readonly offsetMinutes: number;
      /** When it is found overdue: fired at once until this offset, and not at all from then on. */
      readonly lateUntilOffsetMinutes?: number;
    };

/** The facts an instance has collected, by name. */
export type WorkflowData = Readonly<Record<string, unknown>>;
