import { newId } from '#kernel';
import { workflowBench } from '../../testing/workflow-bench.js';
import { FireTransition } from './fire-transition.command.js';
import { FireTransitionHandler } from './fire-transition.handler.js';

async function setUp() {
  const bench = workflowBench();
  const { instances, builtIn, pinned, statechart, steps, contexts, as } = bench;
  const handler = new FireTransitionHandler(instances, pinned, statechart, steps, contexts);
  const template = (await builtIn.startable('imaging-request'))!;
  const instance = await steps.start(template, { subjectType: 'order', subjectId: newId() }, {}, new Date());
  const fire = (
    fields: { event: string; input?: Record<string, unknown>; expectedVersion?: number },
    permissions = ['orders.manage', 'studies.store'],
  ) => as(permissions, () => handler.execute(new FireTransition({ instanceId: instance.id, ...fields })));
  return { ...bench, handler, instance, fire };
}

describe('Firing an event by hand', () => {
  it('moves the instance on and says where it stands', async () => {
    const { fire, instances, instance } = await setUp();
    const input = { appointmentAt: '2026-12-24T10:00:00Z' };
    await expect(fire({ event: 'schedule', input })).resolves.toEqual({
      state: 'scheduled',
      category: 'waiting',
      version: 2,
    });
    expect(instances.rows.get(instance.id)).toMatchObject({ state: 'scheduled', data: input });
  });

  it('is refused with the reason when it does not apply from here', async () => {
    const { fire } = await setUp();
    await fire({ event: 'acquire' });
    await expect(fire({ event: 'acquire' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'workflows.not-from-here',
      message: 'acquire is possible from requested, scheduled, not from acquired.',
    });
    await fire({ event: 'cancel' });
    await expect(fire({ event: 'cancel' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'workflows.finished',
    });
  });

  it('is refused without the permission of the transition', async () => {
    const { fire } = await setUp();
    await expect(fire({ event: 'cancel' }, ['workflows.act'])).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'workflows.permission-missing',
    });
  });

  it('is refused for an event the workflow does not know, input it does not take and a version that is gone', async () => {
    const { fire } = await setUp();
    await expect(fire({ event: 'explode' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'workflows.unknown-event',
    });
    await expect(fire({ event: 'schedule' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'workflows.invalid-input',
    });
    await expect(fire({ event: 'acquire', input: { surprise: 1 } })).rejects.toMatchObject({
      code: 'workflows.invalid-input',
    });
    await expect(fire({ event: 'acquire', expectedVersion: 7 })).rejects.toMatchObject({
      kind: 'precondition-failed',
    });
  });

  it('does not find an instance that is not there', async () => {
    const { handler, as } = await setUp();
    const firing = as([], () =>
      handler.execute(new FireTransition({ instanceId: newId(), event: 'cancel' })),
    );
    await expect(firing).rejects.toMatchObject({ kind: 'not-found' });
  });
});
