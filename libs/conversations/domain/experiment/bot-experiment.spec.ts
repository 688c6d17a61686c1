import { BotExperiment } from './bot-experiment.js';

const plan = (versions = [1, 2]) =>
  BotExperiment.plan({
    botId: 'b',
    hypothesis: 'Shorter greetings lead to more orders.',
    arms: versions.map((version) => ({ version, weight: 1 })),
    metric: 'order-completed',
    plannedSize: 400,
  });
const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error;

describe('an experiment', () => {
  it('goes from draft over running to stopped, with a decision', () => {
    const experiment = plan();
    experiment.start();
    expect(experiment).toMatchObject({ state: 'running', startedAt: expect.any(Date), decision: null });
    experiment.stop(2);
    expect(experiment).toMatchObject({ state: 'stopped', stoppedAt: expect.any(Date), decision: 2 });
    expect(() => experiment.start()).toThrow(code('conversations.experiment-begun'));
    expect(() => experiment.stop(null)).toThrow(code('conversations.experiment-stopped'));
  });

  it('is decided for one of its arms, or for none', () => {
    const experiment = plan();
    expect(() => experiment.stop(1)).toThrow(code('conversations.no-such-arm'));
    experiment.start();
    expect(() => experiment.stop(3)).toThrow(code('conversations.no-such-arm'));
    experiment.stop(null);
    expect(experiment).toMatchObject({ state: 'stopped', decision: null });
  });

  it('may be given up before it starts', () => {
    const experiment = plan();
    experiment.stop(null);
    expect(experiment).toMatchObject({ state: 'stopped', startedAt: null });
  });

  it('compares different versions', () => {
    expect(() => plan([1, 1])).toThrow(code('conversations.same-arms'));
  });
});
