import { flowDefinitionOf } from './flow-definition.js';
import { Flows } from './flows.js';

describe('the workflow of a flow', () => {
  it.each(Flows.all)(
    'of $key asks for every slot, reminds, and ends by itself before windows close',
    (flow) => {
      const { states, transitions, initial } = flowDefinitionOf(flow);
      const asking = states.filter(({ category }) => category === 'waiting');
      expect(asking).toHaveLength(flow.slots.length + (flow.confirms ? 2 : 0));
      expect(asking[0]?.name).toBe(initial);
      for (const state of asking)
        expect('timers' in state && state.timers).toEqual([
          { name: 'reminder', due: { afterMinutes: 30 } },
          { name: 'silence', due: { afterMinutes: expect.any(Number) }, to: 'timed-out' },
        ]);
      expect(transitions.filter(({ event }) => event === 'answered')).toHaveLength(flow.slots.length + 1);
    },
  );
});
