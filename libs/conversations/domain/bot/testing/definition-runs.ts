import type { FlowEvent, FlowFacts } from '../flows/flow-events.js';
import { flowWorkflow } from '../flows/flow-workflow.js';
import { type FlowPosition, FlowRuns } from '../flows/flow-runs.js';
import type { FlowKey } from '../flows/flow-key.js';

type Definition = ReturnType<typeof flowWorkflow>;

/** The workflow engine in a few lines: it walks the flows' own definitions, whose guards compare one input each. */
export class DefinitionRuns extends FlowRuns {
  readonly states = new Map<string, string>();

  override advance(
    run: { readonly id: string; readonly key: FlowKey },
    event: FlowEvent,
    facts: FlowFacts,
  ): Promise<FlowPosition | null> {
    const definition = flowWorkflow(run.key);
    const state = this.states.get(run.id) ?? definition.initial;
    const next = isDone(definition, state) ? state : leadsTo(definition, state, event, facts);
    this.states.set(run.id, next);
    return Promise.resolve({ state: next, done: isDone(definition, next) });
  }
}

const isDone = ({ states }: Definition, state: string): boolean =>
  states.find(({ name }) => name === state)?.category === 'done';

function leadsTo({ transitions }: Definition, state: string, event: FlowEvent, facts: FlowFacts): string {
  const taken = transitions.find(
    (transition) =>
      transition.event === event &&
      (transition.from === '*' || transition.from.includes(state)) &&
      (!('guard' in transition) || facts[transition.guard.field.replace('input.', '')] !== true),
  );
  return taken?.to ?? state;
}
