import type { StateDefinition, TransitionDefinition, WorkflowDefinition } from './workflow-definition.js';

/** The state of that name, or undefined. */
export function stateNamed(definition: WorkflowDefinition, name: string): StateDefinition | undefined {
  return definition.states.find((state) => state.name === name);
}

/** The transitions that leave a state, in the order in which they are tried. */
export function transitionsFrom(
  definition: WorkflowDefinition,
  state: StateDefinition,
): TransitionDefinition[] {
  return definition.transitions.filter(({ from }) =>
    from === '*' ? state.category !== 'done' : from.includes(state.name),
  );
}

/** The states a transition leaves, by name. */
export function sourcesOf(definition: WorkflowDefinition, { from }: TransitionDefinition): readonly string[] {
  if (from !== '*') return from;
  return definition.states.filter(({ category }) => category !== 'done').map(({ name }) => name);
}
