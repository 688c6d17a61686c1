import { judgeEvent, type Refusal, type Standing } from './judge-event.js';
import type { InputRule, WorkflowDefinition } from './workflow-definition.js';

/** An event of a workflow, whether it may be fired now, and if not, why not. */
export interface EventOption {
  readonly event: string;
  readonly title: string;
  /** The state it would lead to; null where it is refused. */
  readonly to: string | null;
  readonly input: readonly InputRule[];
  readonly refusal: Refusal | null;
}

/** All events a definition knows, in its order, seen from where an instance stands. */
export function listEvents(definition: WorkflowDefinition, standing: Omit<Standing, 'input'>): EventOption[] {
  const events = new Map(
    definition.transitions.toReversed().map((transition) => [transition.event, transition]),
  );
  const inOrder = [...new Set(definition.transitions.map(({ event }) => event))];
  return inOrder.map((event) => {
    const judgement = judgeEvent(definition, { ...standing, input: {} }, event, 'unknown');
    const transition = judgement.allowed ? judgement.transition : events.get(event)!;
    return {
      event,
      title: transition.title,
      to: judgement.allowed ? transition.to : null,
      input: transition.input ?? [],
      refusal: judgement.allowed ? null : judgement.refusal,
    };
  });
}
