import { looksAtInput } from './explain-condition.js';
import { sourcesOf, transitionsFrom } from './definition-queries.js';
import type { WorkflowDefinition } from './workflow-definition.js';

/** Something wrong with a definition as a whole. Errors keep it from being published, warnings do not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** Where: `states.scheduled`, `transitions.3.to`. */
  readonly path: string;
  readonly message: string;
}

/** Checks what a definition means: that every name exists, every state can be reached and left, and every way ends. */
export function checkDefinition(definition: WorkflowDefinition): Finding[] {
  const names = [...duplicates(definition), ...unknownNames(definition)];
  // Reachability over names that do not exist would only repeat the same faults in other words.
  return names.length > 0 ? names : [...ways(definition), ...choices(definition), ...timerLoops(definition)];
}

const error = (code: string, path: string, message: string): Finding => ({
  severity: 'error',
  code,
  path,
  message,
});
const warning = (code: string, path: string, message: string): Finding => ({
  ...error(code, path, message),
  severity: 'warning',
});

function duplicates({ states }: WorkflowDefinition): Finding[] {
  const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice(states.map(({ name }) => name)).map((name) =>
      error('duplicate-state', `states.${name}`, 'There are two states of this name.'),
    ),
    ...states.flatMap((state) =>
      twice((state.timers ?? []).map(({ name }) => name)).map((name) =>
        error('duplicate-timer', `states.${state.name}.timers.${name}`, 'There are two timers of this name.'),
      ),
    ),
  ];
}

function unknownNames(definition: WorkflowDefinition): Finding[] {
  const known = new Set(definition.states.map(({ name }) => name));
  const unknown = (path: string, name: string) =>
    known.has(name) ? [] : [error('unknown-state', path, `There is no state ${name}.`)];
  return [
    ...unknown('initial', definition.initial),
    ...definition.transitions.flatMap((transition, index) => [
      ...sourcesOf(definition, transition).flatMap((name) => unknown(`transitions.${index}.from`, name)),
      ...unknown(`transitions.${index}.to`, transition.to),
    ]),
    ...definition.states.flatMap(({ name, timers }) =>
      (timers ?? []).flatMap((timer) =>
        timer.to ? unknown(`states.${name}.timers.${timer.name}.to`, timer.to) : [],
      ),
    ),
  ];
}

/** From each state to the ones it may lead to, by events and timers. */
function edges(definition: WorkflowDefinition): Map<string, Set<string>> {
  return new Map(
    definition.states.map((state) => [
      state.name,
      new Set([
        ...transitionsFrom(definition, state).map(({ to }) => to),
        ...(state.timers ?? []).flatMap(({ to }) => to ?? []),
      ]),
    ]),
  );
}

function closure(starts: Iterable<string>, next: (name: string) => Iterable<string>): Set<string> {
  const seen = new Set(starts);
  for (const name of seen) for (const to of next(name)) seen.add(to);
  return seen;
}

function ways(definition: WorkflowDefinition): Finding[] {
  const forward = edges(definition);
  const reached = closure([definition.initial], (name) => forward.get(name)!);
  const done = definition.states.filter(({ category }) => category === 'done').map(({ name }) => name);
  const ending = closure(done, (name) => [...forward].filter(([, to]) => to.has(name)).map(([from]) => from));
  return definition.states.flatMap(({ name, category }) => {
    const path = `states.${name}`;
    const exits = forward.get(name)!;
    if (!reached.has(name)) return [error('unreachable-state', path, 'No way leads to this state.')];
    if (category === 'done')
      return exits.size > 0
        ? [error('leaves-done-state', path, 'A workflow in a done state is finished; nothing may leave it.')]
        : [];
    if (exits.size === 0) return [error('dead-end', path, 'Nothing leaves this state, and it is not done.')];
    return ending.has(name)
      ? []
      : [error('never-ends', path, 'No way leads from this state to one that is done.')];
  });
}

/** Transitions that an earlier one hides, and events that may find no guard that holds. */
function choices(definition: WorkflowDefinition): Finding[] {
  return definition.states.flatMap((state) => {
    const byEvent = Map.groupBy(transitionsFrom(definition, state), ({ event }) => event);
    return [...byEvent].flatMap(([event, options]) => {
      const path = `states.${state.name}`;
      const open = options.findIndex(({ guard }) => !guard);
      if (open >= 0 && open < options.length - 1)
        return [
          error(
            'never-taken',
            path,
            `A transition of ${event} comes after one without a guard and is never taken.`,
          ),
        ];
      if (open < 0 && !options.every(({ guard }) => looksAtInput(guard!)))
        return [
          warning('guard-without-else', path, `When no guard of ${event} holds, the event is refused here.`),
        ];
      return [];
    });
  });
}

/** States that lead to each other by timers alone: such a workflow would turn by itself for ever. */
function timerLoops({ states }: WorkflowDefinition): Finding[] {
  const next = new Map(
    states.map(({ name, timers }) => [name, (timers ?? []).flatMap(({ to }) => to ?? [])]),
  );
  return states
    .filter(({ name }) => closure(next.get(name)!, (to) => next.get(to)!).has(name))
    .map(({ name }) =>
      warning('timer-loop', `states.${name}`, 'Timers alone lead from this state back to it.'),
    );
}
