import { imagingRequest } from '../domain/built-in/imaging-request.js';
import { definitionChecksum } from '../domain/definition/definition-checksum.js';
import type { WorkflowDefinition } from '../domain/definition/workflow-definition.js';
import { XstateStatechart } from './xstate-statechart.js';

const chartOf = (definition: WorkflowDefinition) => ({
  definition,
  checksum: definitionChecksum(definition),
});
const now = new Date('2026-11-21T12:00:00Z');
const statechart = new XstateStatechart();

describe('A step of the imaging request', () => {
  const chart = chartOf(imagingRequest.definition);

  it('begins in the initial state with the data it is given', async () => {
    await expect(statechart.begin(chart, { a: 1 }, now)).resolves.toEqual({
      state: 'requested',
      data: { a: 1 },
      timers: [],
    });
  });

  it('takes the input into the data and begins the timers of the state it enters', async () => {
    const input = { appointmentAt: '2026-11-25T09:30:00Z' };
    const step = await statechart.fire(
      chart,
      { state: 'requested', data: { a: 1 } },
      { name: 'schedule', input },
      now,
    );
    expect(step).toEqual({ state: 'scheduled', data: { a: 1, ...input }, timers: ['appointment-reminder'] });
  });

  it('enters a state again, with its timers, when an appointment is moved', async () => {
    const input = { appointmentAt: '2026-11-26T09:30:00Z' };
    const position = { state: 'scheduled', data: { appointmentAt: '2026-11-25T09:30:00Z' } };
    const step = await statechart.fire(chart, position, { name: 'schedule', input }, now);
    expect(step).toEqual({ state: 'scheduled', data: input, timers: ['appointment-reminder'] });
  });

  it('is not taken for an event that does not apply, or from a finished state', async () => {
    for (const [state, name] of [
      ['reported', 'acquire'],
      ['requested', 'nonsense'],
      ['delivered', 'cancel'],
    ] as const)
      await expect(
        statechart.fire(chart, { state, data: {} }, { name, input: {} }, now),
      ).resolves.toBeUndefined();
  });

  it('follows the whole way, and a timer that only tells leads nowhere', async () => {
    const states = ['requested'];
    for (const name of ['acquire', 'report', 'deliver']) {
      const step = await statechart.fire(
        chart,
        { state: states.at(-1)!, data: {} },
        { name, input: {} },
        now,
      );
      states.push(step!.state);
    }
    expect(states).toEqual(['requested', 'acquired', 'reported', 'delivered']);
    await expect(
      statechart.fireTimer(chart, { state: 'scheduled', data: {} }, 'appointment-reminder', now),
    ).resolves.toBeUndefined();
  });

  it('throws for a state the definition does not have', async () => {
    await expect(
      statechart.fire(chart, { state: 'gone', data: {} }, { name: 'cancel', input: {} }, now),
    ).rejects.toThrow('gone');
  });
});

describe('A step with guards and timers that lead on', () => {
  const chart = chartOf({
    initial: 'asked',
    states: [
      {
        name: 'asked',
        title: 'Asked',
        category: 'waiting',
        timers: [{ name: 'silence', due: { afterMinutes: 60 }, to: 'escalated' }],
      },
      { name: 'escalated', title: 'Escalated', category: 'active' },
      { name: 'yes', title: 'Yes', category: 'done' },
      { name: 'no', title: 'No', category: 'done' },
    ],
    transitions: [
      {
        event: 'answer',
        title: 'Answer',
        from: '*',
        to: 'yes',
        guard: { field: 'input.consent', is: 'equal', value: true },
      },
      { event: 'answer', title: 'Answer', from: '*', to: 'no' },
    ],
  });

  it('takes the first transition whose guard holds', async () => {
    const answer = async (input: object) =>
      (
        await statechart.fire(
          chart,
          { state: 'asked', data: {} },
          { name: 'answer', input: { ...input } },
          now,
        )
      )?.state;
    await expect(answer({ consent: true })).resolves.toBe('yes');
    await expect(answer({ consent: false })).resolves.toBe('no');
  });

  it('lets a timer lead to another state, and only from its own', async () => {
    await expect(statechart.begin(chart, {}, now)).resolves.toMatchObject({ timers: ['silence'] });
    await expect(
      statechart.fireTimer(chart, { state: 'asked', data: { a: 1 } }, 'silence', now),
    ).resolves.toEqual({
      ...{ state: 'escalated', data: { a: 1 }, timers: [] },
    });
    await expect(
      statechart.fireTimer(chart, { state: 'escalated', data: {} }, 'silence', now),
    ).resolves.toBeUndefined();
  });
});
