import { imagingRequest } from '../built-in/imaging-request.js';
import { judgeEvent, type Standing } from './judge-event.js';
import { listEvents } from './list-events.js';
import type { WorkflowDefinition } from './workflow-definition.js';

const { definition } = imagingRequest;
const standing = (state: string, more: Partial<Standing> = {}): Standing => ({
  state,
  context: {},
  input: {},
  now: new Date(),
  may: () => true,
  ...more,
});
const refusal = (of: WorkflowDefinition, at: Standing, event: string) => {
  const judgement = judgeEvent(of, at, event);
  return judgement.allowed ? undefined : judgement.refusal;
};

describe('An event of the imaging request', () => {
  it('may be reached from every earlier step, so a walk-in is acquired without an appointment', () => {
    for (const state of ['requested', 'scheduled'])
      expect(judgeEvent(definition, standing(state), 'acquire')).toMatchObject({
        allowed: true,
        transition: { to: 'acquired' },
      });
  });

  it('is refused with the states it is possible from', () => {
    expect(refusal(definition, standing('reported'), 'acquire')).toEqual({
      code: 'workflows.not-from-here',
      message: 'acquire is possible from requested, scheduled, not from reported.',
    });
  });

  it('cancels from every open state and from no done one', () => {
    for (const { name, category } of definition.states)
      expect(judgeEvent(definition, standing(name), 'cancel').allowed).toBe(category !== 'done');
    expect(refusal(definition, standing('delivered'), 'cancel')?.code).toBe('workflows.finished');
  });

  it('that the workflow does not know is refused as unknown', () => {
    expect(refusal(definition, standing('requested'), 'explode')?.code).toBe('workflows.unknown-event');
  });

  it('asks for its permission', () => {
    expect(refusal(definition, standing('requested', { may: () => false }), 'cancel')).toEqual({
      code: 'workflows.permission-missing',
      message: 'cancel needs the permission orders.manage.',
    });
  });
});

describe('An event with guards', () => {
  const guarded: WorkflowDefinition = {
    initial: 'open',
    states: definition.states.slice(0, 1).concat(definition.states.slice(-1)),
    transitions: [
      {
        ...{ event: 'finish', title: 'Finish', from: '*', to: 'cancelled' },
        guard: {
          all: [
            { field: 'context.consent', is: 'equal', value: true },
            { field: 'input.reason', is: 'present' },
          ],
        },
      },
    ],
  };

  it('is refused with what is missing', () => {
    expect(refusal(guarded, standing('requested'), 'finish')).toEqual({
      code: 'workflows.guard-refused',
      message: 'finish is not possible yet: consent must be true; reason must be known.',
    });
  });

  it('is offered while nobody has said what comes with it', () => {
    expect(listEvents(guarded, standing('requested'))).toMatchObject([
      { event: 'finish', to: 'cancelled', refusal: null },
    ]);
  });
});

describe('The list of events', () => {
  it('says of each whether it is possible and why not', () => {
    const events = listEvents(
      definition,
      standing('acquired', { may: (permission) => permission !== 'orders.manage' }),
    );
    expect(events.map(({ event, to, refusal: refused }) => [event, to, refused?.code])).toEqual([
      ['schedule', null, 'workflows.not-from-here'],
      ['acquire', null, 'workflows.not-from-here'],
      ['reopen', 'requested', undefined],
      ['report', 'reported', undefined],
      ['deliver', 'delivered', undefined],
      ['cancel', null, 'workflows.permission-missing'],
    ]);
    expect(events[0]!.input).toEqual([{ name: 'appointmentAt', type: 'date-time', required: true }]);
  });
});
