import { workflowBench } from '../../testing/workflow-bench.js';
import { PreviewTransitionHandler } from './preview-transition.handler.js';
import { PreviewTransition } from './preview-transition.query.js';
import type { PreviewedPosition } from './previewed-position.view.js';

const DEFINITION = {
  initial: 'asking',
  states: [
    {
      name: 'asking',
      title: 'Asking',
      category: 'waiting',
      timers: [{ name: 'silence', due: { afterMinutes: 60 }, to: 'timed-out' }],
    },
    { name: 'completed', title: 'Completed', category: 'done' },
    { name: 'timed-out', title: 'Timed out', category: 'done' },
  ],
  transitions: [
    {
      event: 'answered',
      title: 'Asks',
      from: '*',
      to: 'asking',
      guard: { field: 'input.name', is: 'different', value: true },
      input: [{ name: 'name', type: 'boolean' }],
    },
    {
      event: 'answered',
      title: 'Done',
      from: '*',
      to: 'completed',
      input: [{ name: 'name', type: 'boolean' }],
    },
  ],
};

const BEGAN = new Date('2026-11-01T10:00:00Z');
const after = (minutes: number) => new Date(BEGAN.getTime() + minutes * 60_000);

function setUp() {
  const bench = workflowBench();
  const handler = new PreviewTransitionHandler(bench.templates, bench.statechart);
  const preview = (fields: {
    position?: PreviewedPosition | null;
    event?: string;
    input?: Record<string, unknown>;
    at?: Date;
    template?: string;
    definition?: Record<string, unknown> | undefined;
  }) => {
    const { position, ...others } = fields;
    return handler.execute(
      new PreviewTransition({
        template: 'asks',
        definition: DEFINITION,
        at: BEGAN,
        ...others,
        ...(position ? { position } : {}),
      }),
    );
  };
  return { ...bench, preview };
}

describe('Previewing a workflow', () => {
  it('takes the steps that the workflow would take, and stores nothing', async () => {
    const { preview, instances, log, timers, templates } = setUp();
    const asking = await preview({ event: 'answered', input: { name: false } });
    expect(asking).toMatchObject({ state: 'asking', category: 'waiting', data: { name: false } });
    const done = await preview({ position: asking, event: 'answered', input: { name: true, other: 1 } });
    expect(done).toMatchObject({ state: 'completed', category: 'done', data: { name: true } });
    expect(done?.data).not.toHaveProperty('other');
    expect([instances.rows.size, log.lines.length, timers.rows.size, templates.all.length]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('lets timers lead on that came due meanwhile', async () => {
    const { preview } = setUp();
    const asking = await preview({ event: 'answered' });
    expect(await preview({ position: asking, at: after(59) })).toMatchObject({ state: 'asking' });
    expect(await preview({ position: asking, at: after(61) })).toMatchObject({
      state: 'timed-out',
      enteredAt: after(60),
    });
    expect(
      await preview({ position: asking, at: after(61), event: 'answered', input: { name: true } }),
    ).toMatchObject({ state: 'timed-out' });
  });

  it('knows the practice’s own version before any other, and no workflow that it has retired', async () => {
    const { preview, builtIn, templates } = setUp();
    await builtIn.installAll();
    const own = { template: 'imaging-request', definition: DEFINITION };
    expect(await preview(own)).toMatchObject({ state: 'requested' });
    templates.all[0]!.retire(new Date());
    expect(await preview(own)).toBeNull();
    expect(await preview({ definition: undefined })).toBeNull();
  });
});
