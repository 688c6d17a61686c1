import { imagingRequest } from '../built-in/imaging-request.js';
import { checkDefinition } from './check-definition.js';
import type {
  StateCategory,
  StateDefinition,
  TransitionDefinition,
  WorkflowDefinition,
} from './workflow-definition.js';

const state = (
  name: string,
  category: StateCategory,
  more: Partial<StateDefinition> = {},
): StateDefinition => ({
  name,
  title: name,
  category,
  ...more,
});
const way = (from: string, to: string, more: Partial<TransitionDefinition> = {}): TransitionDefinition => ({
  event: `to-${to}`,
  title: `To ${to}`,
  from: [from],
  to,
  ...more,
});

function found(change: Partial<WorkflowDefinition>): string[] {
  const sound: WorkflowDefinition = {
    initial: 'open',
    states: [state('open', 'todo'), state('closed', 'done')],
    transitions: [way('open', 'closed')],
  };
  return checkDefinition({ ...sound, ...change }).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );
}

describe('Checking a definition', () => {
  it('finds nothing wrong with the built-in workflow', () =>
    expect(checkDefinition(imagingRequest.definition)).toEqual([]));

  it('finds names that do not exist', () => {
    expect(
      found({
        initial: 'nowhere',
        states: [
          state('open', 'todo', { timers: [{ name: 'late', due: { afterMinutes: 5 }, to: 'lost' }] }),
          state('closed', 'done'),
        ],
        transitions: [way('ghost', 'closed'), way('open', 'missing')],
      }),
    ).toEqual([
      'error unknown-state initial',
      'error unknown-state transitions.0.from',
      'error unknown-state transitions.1.to',
      'error unknown-state states.open.timers.late.to',
    ]);
  });

  it('finds two states or timers of one name', () => {
    const timers = [1, 2].map((afterMinutes) => ({ name: 'late', due: { afterMinutes } }));
    expect(
      found({
        states: [state('open', 'todo', { timers }), state('closed', 'done'), state('closed', 'done')],
      }),
    ).toEqual(['error duplicate-state states.closed', 'error duplicate-timer states.open.timers.late']);
  });

  it('finds states that nothing leads to, dead ends and ways that never end', () => {
    const states = ['open', 'island', 'pit', 'left', 'right'].map((name) => state(name, 'active'));
    expect(
      found({
        states: [...states, state('closed', 'done')],
        transitions: [
          ...[way('open', 'closed'), way('open', 'pit'), way('open', 'left')],
          ...[way('left', 'right'), way('right', 'left'), way('island', 'closed')],
        ],
      }),
    ).toEqual([
      'error unreachable-state states.island',
      'error dead-end states.pit',
      'error never-ends states.left',
      'error never-ends states.right',
    ]);
  });

  it('lets nothing leave a done state', () => {
    expect(found({ transitions: [way('open', 'closed'), way('closed', 'open')] })).toEqual([
      'error leaves-done-state states.closed',
    ]);
  });

  it('finds transitions that an earlier one hides, and warns of guards without else', () => {
    const guard = { field: 'context.ready', is: 'present' } as const;
    expect(found({ transitions: [way('open', 'closed'), way('open', 'closed', { guard })] })).toEqual([
      'error never-taken states.open',
    ]);
    expect(found({ transitions: [way('open', 'closed', { guard })] })).toEqual([
      'warning guard-without-else states.open',
    ]);
    expect(found({ transitions: [way('open', 'closed', { guard }), way('open', 'closed')] })).toEqual([]);
  });

  it('warns of states that lead to each other by timers alone', () => {
    const timer = (to: string) => ({ timers: [{ name: 'turn', due: { afterMinutes: 1 }, to }] });
    const states = [
      state('open', 'todo', timer('asked')),
      state('asked', 'waiting', timer('open')),
      state('closed', 'done'),
    ];
    expect(found({ states })).toEqual(['warning timer-loop states.open', 'warning timer-loop states.asked']);
  });
});
