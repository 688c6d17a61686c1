import { newId } from '#kernel';
import { WorkflowTemplate } from '../../../domain/workflow-template.js';
import type { WorkflowDefinition } from '../../../domain/definition/workflow-definition.js';
import { workflowBench } from '../../testing/workflow-bench.js';
import { FireTimer } from './fire-timer.command.js';
import { FireTimerHandler } from './fire-timer.handler.js';

const definition: WorkflowDefinition = {
  initial: 'asked',
  states: [
    {
      name: 'asked',
      title: 'Asked',
      category: 'waiting',
      timers: [
        { name: 'nudge', due: { afterMinutes: 10 } },
        { name: 'silence', due: { afterMinutes: 60 }, to: 'given-up' },
      ],
    },
    { name: 'given-up', title: 'Given up', category: 'done' },
  ],
  transitions: [{ event: 'ask', title: 'Ask again', from: ['asked'], to: 'asked' }],
};

async function setUp() {
  const bench = workflowBench();
  const { timers, instances, templates, pinned, statechart, steps } = bench;
  const template = WorkflowTemplate.draft({ typeId: newId(), name: 'question', revision: 1, definition });
  await templates.add(template);
  const instance = await steps.start(template, { subjectType: 'order', subjectId: newId() }, {}, new Date());
  const handler = new FireTimerHandler(timers, instances, pinned, statechart, steps);
  const timer = (name: string) => [...timers.rows.values()].find((row) => row.name === name)!;
  const fire = ({ id: timerId, stateEntryId }: { id: string; stateEntryId: string }) =>
    handler.execute(new FireTimer({ timerId, stateEntryId }));
  const now = () => instances.rows.get(instance.id)!;
  return { ...bench, template, instance, timer, fire, now };
}

describe('A timer that comes due', () => {
  it('tells so, and leaves the state as it is when it leads nowhere', async () => {
    const { fire, timer, now, instances, log } = await setUp();
    await fire(timer('nudge'));
    expect(instances.events.at(-1)).toMatchObject({ TimerFired: { timer: 'nudge', instanceId: now().id } });
    expect(now()).toMatchObject({ state: 'asked', version: 2 });
    expect(timer('nudge').status).toBe('fired');
    expect(timer('silence').status).toBe('scheduled');
    expect(log.lines.at(-1)).toMatchObject({ kind: 'timer', event: 'nudge', instanceVersion: 2 });
  });

  it('moves the instance when it leads to a state, and cancels the other timers', async () => {
    const { fire, timer, now, instances } = await setUp();
    await fire(timer('silence'));
    expect(now()).toMatchObject({ state: 'given-up', category: 'done' });
    expect(instances.events.slice(-2)).toMatchObject([
      { TimerFired: { timer: 'silence' } },
      { StateEntered: { state: 'given-up' } },
    ]);
    expect(timer('nudge').status).toBe('cancelled');
  });

  it('acts once, however often it comes', async () => {
    const { fire, timer, instances } = await setUp();
    await fire(timer('nudge'));
    const events = instances.events.length;
    await fire(timer('nudge'));
    expect(instances.events).toHaveLength(events);
  });

  it('does nothing when the state it was set for was left or entered again', async () => {
    const { fire, timer, steps, template, instances, now } = await setUp();
    const stale = timer('silence');
    const instance = (await instances.find(now().id))!;
    const again = { state: 'asked', data: {}, timers: ['nudge', 'silence'] };
    await steps.enter(instance, template, again, { kind: 'moved', event: 'ask', input: {} }, new Date());
    const before = now().version;
    await fire(stale);
    await fire({ ...stale, id: newId() });
    expect(now()).toMatchObject({ state: 'asked', version: before });
  });

  it('does nothing even if its row was left behind', async () => {
    const { fire, timer, timers, steps, template, instances, now } = await setUp();
    const stale = timer('silence');
    const instance = (await instances.find(now().id))!;
    await steps.enter(
      instance,
      template,
      { state: 'asked', data: {}, timers: [] },
      { kind: 'moved', event: 'ask', input: {} },
      new Date(),
    );
    timers.rows.set(stale.id, stale);
    await fire(stale);
    expect(now().state).toBe('asked');
  });
});
