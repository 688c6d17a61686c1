import type { Facts } from './condition.js';
import { sourcesOf, stateNamed, transitionsFrom } from './definition-queries.js';
import { evaluateCondition } from './evaluate-condition.js';
import { looksAtInput, unmetConditions } from './explain-condition.js';
import type { TransitionDefinition, WorkflowDefinition } from './workflow-definition.js';

/** Where an instance stands and who asks. */
export interface Standing extends Facts {
  readonly state: string;
  /** Whether the asker has a permission; Isocenter itself has all. */
  readonly may: (permission: string) => boolean;
}

export interface Refusal {
  readonly code:
    | 'workflows.unknown-event'
    | 'workflows.finished'
    | 'workflows.not-from-here'
    | 'workflows.guard-refused'
    | 'workflows.permission-missing';
  readonly message: string;
}

export type Judgement =
  | { readonly allowed: true; readonly transition: TransitionDefinition }
  | { readonly allowed: false; readonly refusal: Refusal };

/**
 * Whether an event would move the instance on, and if not, why. With `input: 'unknown'` nobody has said what comes with
 * the event: guards that look at it are taken to hold.
 */
export function judgeEvent(
  definition: WorkflowDefinition,
  standing: Standing,
  event: string,
  input: 'given' | 'unknown' = 'given',
): Judgement {
  const all = definition.transitions.filter((transition) => transition.event === event);
  if (all.length === 0) return refuse('workflows.unknown-event', `This workflow knows no event ${event}.`);
  const state = stateNamed(definition, standing.state);
  const options = state
    ? transitionsFrom(definition, state).filter((transition) => transition.event === event)
    : [];
  if (options.length === 0) return refuseFrom(definition, standing.state, event, all);
  const open = options.find(
    ({ guard }) =>
      !guard || (input === 'unknown' && looksAtInput(guard)) || evaluateCondition(guard, standing),
  );
  if (!open) {
    const unmet = options.flatMap(({ guard }) => (guard ? unmetConditions(guard, standing) : []));
    return refuse(
      'workflows.guard-refused',
      `${event} is not possible yet: ${[...new Set(unmet)].join('; ')}.`,
    );
  }
  if (open.permission && !standing.may(open.permission))
    return refuse('workflows.permission-missing', `${event} needs the permission ${open.permission}.`);
  return { allowed: true, transition: open };
}

function refuseFrom(
  definition: WorkflowDefinition,
  state: string,
  event: string,
  all: readonly TransitionDefinition[],
): Judgement {
  if (stateNamed(definition, state)?.category === 'done')
    return refuse('workflows.finished', `The workflow is finished: it is ${state}.`);
  const sources = new Set(all.flatMap((transition) => sourcesOf(definition, transition)));
  return refuse(
    'workflows.not-from-here',
    `${event} is possible from ${[...sources].join(', ')}, not from ${state}.`,
  );
}

function refuse(code: Refusal['code'], message: string): Judgement {
  return { allowed: false, refusal: { code, message } };
}
