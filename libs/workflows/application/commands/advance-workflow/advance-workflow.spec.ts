import { newId } from '#kernel';
import { workflowBench } from '../../testing/workflow-bench.js';
import { AdvanceWorkflow } from './advance-workflow.command.js';
import { AdvanceWorkflowHandler } from './advance-workflow.handler.js';

function setUp() {
  const bench = workflowBench();
  const { instances, builtIn, pinned, statechart, steps } = bench;
  const handler = new AdvanceWorkflowHandler(instances, builtIn, pinned, statechart, steps);
  const subjectId = newId();
  const advance = (event?: string, input?: Record<string, unknown>, template = 'imaging-request') =>
    handler.execute(new AdvanceWorkflow({ template, subjectType: 'order', subjectId, event, input }));
  const state = () => [...instances.rows.values()].map((row) => row.state);
  return { ...bench, handler, subjectId, advance, state };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('Bringing a workflow along', () => {
  it('starts it once, installing the built-in template where there was none', async () => {
    const { advance, instances, templates, types, log, subjectId } = setUp();
    await advance();
    await advance();
    expect(templates.all).toMatchObject([{ name: 'imaging-request', revision: 1, status: 'published' }]);
    expect(types.all).toMatchObject([{ key: 'imaging-request', subjectType: 'order' }]);
    const [instance] = instances.rows.values();
    expect(instance).toMatchObject({ subjectId, state: 'requested', version: 1, finishedAt: null });
    const identity = { instanceId: instance!.id, subjectType: 'order', subjectId };
    expect(instances.events).toEqual([
      { InstanceStarted: { ...identity, templateName: 'imaging-request' } },
      { StateEntered: { ...identity, state: 'requested', category: 'todo' } },
    ]);
    expect(log.lines).toMatchObject([
      { kind: 'started', fromState: null, toState: 'requested', instanceVersion: 1 },
    ]);
  });

  it('does nothing for a practice that retired the template', async () => {
    const { advance, builtIn, templates, instances } = setUp();
    await builtIn.installAll();
    templates.all[0]!.retire(new Date());
    await advance('cancel');
    expect(instances.rows.size).toBe(0);
  });

  it('starts a workflow that nobody started before its first event came', async () => {
    const { advance, state, log } = setUp();
    await advance('acquire');
    expect(state()).toEqual(['acquired']);
    expect(
      log.lines.map(({ kind, event, toState, instanceVersion }) => [kind, event, toState, instanceVersion]),
    ).toEqual([
      ['started', null, 'requested', 1],
      ['moved', 'acquire', 'acquired', 2],
    ]);
  });

  it('takes a workflow that another context brings along, once, and leaves what the practice made of it', async () => {
    const { handler, templates } = setUp();
    const definition = {
      initial: 'asking',
      states: [
        { name: 'asking', title: 'Asking', category: 'waiting' },
        { name: 'done', title: 'Done', category: 'done' },
      ],
      transitions: [{ event: 'answered', title: 'Answered', from: '*', to: 'done' }],
    };
    const advance = (event: string) =>
      handler.execute(
        new AdvanceWorkflow({
          template: 'survey',
          subjectType: 'visit',
          subjectId: newId(),
          event,
          definition,
        }),
      );
    await expect(advance('answered')).resolves.toEqual({ state: 'done', category: 'done' });
    await expect(advance('answered')).resolves.toEqual({ state: 'done', category: 'done' });
    expect(templates.all).toMatchObject([{ name: 'survey', revision: 1, status: 'published' }]);
    templates.all[0]!.retire(new Date());
    await expect(advance('answered')).resolves.toBeNull();
  });

  it('waits again when the images were of another order: for the appointment, where there is one', async () => {
    const walkIn = setUp();
    await walkIn.advance('acquire');
    await walkIn.advance('reopen');
    expect(walkIn.state()).toEqual(['requested']);
    const { advance, state, timers } = setUp();
    await advance('schedule', { appointmentAt: inDays(3) });
    await advance('acquire');
    await advance('reopen');
    expect(state()).toEqual(['scheduled']);
    expect([...timers.rows.values()].map(({ status }) => status)).toEqual(['cancelled', 'scheduled']);
    await advance('acquire');
    await advance('report');
    await advance('reopen');
    expect(state()).toEqual(['reported']);
  });

  it('ignores what it has gone past, and notes it', async () => {
    const { advance, state, instances, log } = setUp();
    await advance('acquire');
    await advance('schedule', { appointmentAt: inDays(3) });
    await advance('acquire');
    expect(state()).toEqual(['acquired']);
    expect([...instances.rows.values()][0]!.version).toBe(2);
    expect(log.lines.slice(2)).toMatchObject([
      { kind: 'ignored', event: 'schedule', toState: 'acquired', instanceVersion: 2 },
      { kind: 'ignored', event: 'acquire' },
    ]);
  });

  it('reaches the end whatever overtakes what', async () => {
    for (const order of [
      ['schedule', 'acquire', 'report', 'deliver'],
      ['deliver', 'report', 'acquire', 'schedule'],
      ['acquire', 'deliver', 'schedule', 'report'],
    ]) {
      const { advance, state, instances } = setUp();
      for (const event of order) await advance(event, { appointmentAt: inDays(3) });
      expect(state()).toEqual(['delivered']);
      expect([...instances.rows.values()][0]!.finishedAt).toBeInstanceOf(Date);
    }
  });

  it('sets a reminder with the appointment, anew when it is moved, and cancels it with the state', async () => {
    const { advance, timers, unitOfWork } = setUp();
    const first = inDays(3);
    await advance('schedule', { appointmentAt: first });
    await advance('schedule', { appointmentAt: inDays(5) });
    const [one, two] = [...timers.rows.values()];
    expect(one).toMatchObject({
      name: 'appointment-reminder',
      status: 'cancelled',
      dueAt: new Date(Date.parse(first) - 86_400_000),
    });
    expect(two).toMatchObject({ status: 'scheduled' });
    expect(unitOfWork.enqueued).toMatchObject([
      {
        command: { timerId: one!.id, stateEntryId: one!.stateEntryId },
        options: { id: one!.id, availableAt: one!.dueAt },
      },
      { command: { timerId: two!.id }, options: { id: two!.id, availableAt: two!.dueAt } },
    ]);
    await advance('cancel');
    expect([...timers.rows.values()].map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('refuses input that does not fit, so that its delivery parks and shows it', async () => {
    const { advance, state } = setUp();
    await advance();
    await expect(advance('schedule', { appointmentAt: 'soon' })).rejects.toMatchObject({
      code: 'workflows.invalid-input',
    });
    expect(state()).toEqual(['requested']);
  });

  it('takes no notice of events that a practice left out of its own template', async () => {
    const { advance, log } = setUp();
    await advance();
    await advance('celebrate');
    expect(log.lines).toHaveLength(1);
  });
});
