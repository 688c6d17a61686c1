import { assign, createMachine, initialTransition, type StateValue, transition } from 'xstate';
import type { Position, Step } from '../application/services/statechart.js';
import type { Condition } from '../domain/definition/condition.js';
import { transitionsFrom } from '../domain/definition/definition-queries.js';
import { evaluateCondition } from '../domain/definition/evaluate-condition.js';
import type {
  StateDefinition,
  WorkflowData,
  WorkflowDefinition,
} from '../domain/definition/workflow-definition.js';

export type MachineLibrary = typeof import('./machine-of.js');

interface Memory {
  readonly data: WorkflowData;
  readonly now: Date;
}

interface Fired {
  readonly type: string;
  readonly input: WorkflowData;
}

/** A definition made ready to take steps. */
export interface Machine {
  initial(data: WorkflowData, now: Date): Step;
  /** Undefined when the event leads to no state from there. */
  next(position: Position, event: Fired, now: Date): Step | undefined;
  /** XState's own event for a delayed transition. */
  timerEvent(timer: string, state: string): string;
}

const ID = 'workflow';
const ENTERED = 'entered';

interface Returned {
  readonly type: string;
  readonly params?: unknown;
}

/** Builds the XState machine of a definition. Guards are ours and read the definition's conditions; nothing is evaluated. */
export function machineOf(definition: WorkflowDefinition): Machine {
  const timers = definition.states.flatMap((state) => (state.timers ?? []).map(({ name }) => name));
  const machine = createMachine(
    {
      id: ID,
      types: {} as { context: Memory; events: Fired; input: Memory },
      context: ({ input }) => input,
      initial: definition.initial,
      states: Object.fromEntries(
        definition.states.map((state) => [state.name, stateNode(definition, state)]),
      ),
    },
    // When a timer is due is our own reckoning (timer-due.ts); XState only says which ones begin.
    { delays: Object.fromEntries(timers.map((name) => [name, 0])) },
  );
  return {
    initial(data, now) {
      const [snapshot, actions] = initialTransition(machine, { data, now });
      return stepOf(leaf(snapshot.value), snapshot.context.data, actions);
    },
    next({ state, data }, event, now) {
      const from = machine.resolveState({ value: state, context: { data, now } });
      const [snapshot, returned] = transition(machine, from, event);
      const actions: readonly Returned[] = returned;
      if (!actions.some(({ type }) => type === ENTERED)) return undefined;
      return stepOf(leaf(snapshot.value), snapshot.context.data, actions);
    },
    timerEvent: (timer, state) => `xstate.after.${timer}.${ID}.${state}`,
  };
}

/** Definitions are flat: an instance is in one state, whose value is its name. */
function leaf(value: StateValue): string {
  if (typeof value !== 'string') throw new Error('A flat machine is in more than one state.');
  return value;
}

function stateNode(definition: WorkflowDefinition, state: StateDefinition) {
  const byEvent = Map.groupBy(transitionsFrom(definition, state), ({ event }) => event);
  const on = [...byEvent].map(
    ([event, options]) => [event, options.map(({ to, guard }) => leadingTo(to, guard))] as const,
  );
  const after = (state.timers ?? []).map(({ name, to }) => [name, to ? [leadingTo(to)] : [{}]] as const);
  return { entry: [{ type: ENTERED }], on: Object.fromEntries(on), after: Object.fromEntries(after) };
}

function leadingTo(target: string, guard?: Condition) {
  return {
    target,
    // Entering the state one is in is an entry as well: its timers begin anew.
    reenter: true,
    ...(guard
      ? { guard: ({ context, event }: { context: Memory; event: Fired }) => holds(guard, context, event) }
      : {}),
    actions: [
      assign<Memory, Fired, undefined, Fired, never>(({ context, event }) => ({
        data: { ...context.data, ...event.input },
      })),
    ],
  };
}

function holds(guard: Condition, { data, now }: Memory, { input }: Fired): boolean {
  return evaluateCondition(guard, { context: data, input, now });
}

function stepOf(state: string, data: WorkflowData, actions: readonly Returned[]): Step {
  const prefix = 'xstate.after.';
  const suffix = `.${ID}.${state}`;
  const timers = actions.flatMap(({ type, params }) => {
    const id = type === 'xstate.raise' && (params as { id?: unknown }).id;
    return typeof id === 'string' && id.startsWith(prefix) && id.endsWith(suffix)
      ? [id.slice(prefix.length, -suffix.length)]
      : [];
  });
  return { state, data, timers };
}
