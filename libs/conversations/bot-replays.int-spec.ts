import { CurrentContext, newId } from '#kernel';
import { WhenReplayDueThenGoThroughSome } from './application/reactions/when-replay-due-then-go-through-some.js';
import { ReplayDue } from './contracts/events/replay-due.event.js';
import { BotTrial, type TrialReplay } from './testing/bot-trial.js';

jest.setTimeout(120_000);

const HOURS = ['what are your opening hours?', 'when are you open?', 'opening hours please'];
const contentWith = (answer: string, more: object = {}) => ({
  intents: [{ name: 'hours', examples: HOURS, answer }],
  ...more,
});

interface Difference {
  readonly kind: string;
  readonly text?: string;
  readonly messageId: string;
  readonly beforeTexts: string[];
  readonly afterTexts: string[];
  readonly beforeKeys: string[];
  readonly afterKeys: string[];
  readonly afterDivergence: boolean;
}

describe('replays of a bot', () => {
  let trial: BotTrial;
  const differences = async (replay: TrialReplay, query = '') =>
    (await trial.get<{ items: Difference[] }>(`replays/${replay.id}/differences${query}`)).body.items;

  beforeAll(async () => {
    trial = await BotTrial.open(contentWith('We open at eight.'));
    await trial.says(1, 'hello', 'what are your opening hours?');
    await trial.says(2, 'hello', 'I need an MRI of my left knee', 'knee pain after a fall', 'Ann Lee');
    await trial.says(3, 'hello', 'I want to talk to a person');
  });
  afterAll(() => trial?.stop());

  it('of the version that answered find nothing different, and leave nothing behind', async () => {
    const traces = () =>
      trial.count(`SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM workflow_transition_log)
        + (SELECT count(*) FROM workflow_instance) + (SELECT count(*) FROM order_intake) + (SELECT count(*) FROM bot_turn)`);
    const before = await traces();
    const replay = await trial.replay({ version: 1 });
    expect(await differences(replay)).toEqual([]);
    expect(replay).toMatchObject({
      state: 'done',
      total: 3,
      done: 3,
      broken: 0,
      diverged: 0,
      messages: 8,
      same: 8,
      different: 0,
      before: { answered: 8, handedOver: 1, cost: 0 },
      after: { answered: 8, handedOver: 1, cost: 0 },
    });
    expect(replay.after.p50Ms).toBeGreaterThan(0);
    expect(await traces()).toBe(before);
  });

  it('of a draft show what it would say instead', async () => {
    await trial.change(contentWith('We open at nine.'));
    const replay = await trial.replay({});
    expect(replay).toMatchObject({ state: 'done', different: 1, diverged: 1, outdated: false });
    expect(replay.differences).toEqual([{ kind: 'texts', messages: 1 }]);
    const [difference] = await differences(replay);
    expect(difference).toMatchObject({
      kind: 'texts',
      text: 'what are your opening hours?',
      beforeTexts: ['We open at eight.'],
      afterTexts: ['We open at nine.'],
      afterDivergence: false,
    });
    expect(await differences(replay, '?kind=keys')).toEqual([]);
    expect((await trial.get(`replays/${replay.id}/differences?kind=other`)).status).toBe(400);
  });

  it('see a flow that the version does not have any more', async () => {
    await trial.change(contentWith('We open at eight.', { flows: ['rescheduling'] }));
    const replay = await trial.replay({});
    expect(replay.diverged).toBe(1);
    const found = await differences(replay);
    expect(found[0]).toMatchObject({ kind: 'keys', text: 'I need an MRI of my left knee' });
    expect(found.slice(1).every(({ afterDivergence }) => afterDivergence)).toBe(true);
  });

  it('go on with the next conversation when their process dies', async () => {
    const from = await trial.seedWeek(12, 'We open at seven.');
    await trial.change(contentWith('We open at nine.'));
    await trial.stopWorker();
    const to = new Date(from.getTime() + 5 * 86_400_000);
    const started = await trial.post<TrialReplay>('replays', { from, to });
    const { id: replayId } = started.body;
    expect(started.body).toMatchObject({ state: 'queued', total: 12, done: 0 });
    expect((await trial.post('replays', {})).body).toMatchObject({ code: 'conversations.replay-active' });
    // It dies in the middle of the fourth conversation: nothing of that one, and no word about the others, is stored.
    let messages = 0;
    const dying = {
      throwIfAborted: () => {
        if ((messages += 1) === 8) throw new Error('The process is gone.');
      },
    } as unknown as AbortSignal;
    const { adminApp, organizationId } = trial.system;
    const effect = adminApp.get(WhenReplayDueThenGoThroughSome, { strict: false });
    const envelope = { event: new ReplayDue({ replayId }), eventId: newId() };
    await expect(
      adminApp
        .get(CurrentContext)
        .asSystem('test', organizationId!, () =>
          effect.perform(envelope as never, { attempt: 1, signal: dying }),
        ),
    ).rejects.toThrow('gone');
    const { body } = await trial.get<TrialReplay>(`replays/${replayId}`);
    expect(body).toMatchObject({ done: 3, messages: 6 });
    await trial.startWorker();
    const replay = await trial.ended(replayId);
    expect(replay).toMatchObject({ state: 'done', total: 12, done: 12, messages: 24, diverged: 12 });
    const found = await differences(replay, '?limit=100');
    expect(found).toHaveLength(replay.different);
    expect(new Set(found.map(({ messageId }) => messageId)).size).toBe(found.length);
  });

  it('take a sample where there are many, and can be cancelled', async () => {
    const from = new Date(Date.now() - 25 * 86_400_000);
    const sample = await trial.replay({ from, limit: 5 });
    expect(sample).toMatchObject({ state: 'done', total: 5, done: 5 });
    await trial.stopWorker();
    const { body } = await trial.post<TrialReplay>('replays', { from });
    const cancelled = await trial.post<TrialReplay>(`replays/${body.id}/cancel`);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', done: 0 });
    expect((await trial.post(`replays/${body.id}/cancel`)).status).toBe(409);
    await trial.startWorker();
    await trial.settled();
    expect((await trial.get<TrialReplay>(`replays/${body.id}`)).body).toMatchObject({
      state: 'cancelled',
      done: 0,
    });
    expect((await trial.post('replays', { from: new Date(0) })).status).toBe(400);
    expect((await trial.post('replays', { version: 77 })).status).toBe(404);
  });

  it('ask models only when told, under a purpose of their own, and end with the day’s budget', async () => {
    const models = [{ provider: 'openai', model: 'gpt-5-mini' }];
    const ai = { models, understands: true, drafts: false, moderates: false };
    await trial.change(contentWith('We open at eight.', { ai }));
    await trial.says(4, 'hello', 'blue umbrella over there');
    trial.openai.reset();
    trial.openai.rule = () => ({ kind: 'object', value: { intent: 'none' } });
    expect(await trial.replay({})).toMatchObject({ state: 'done' });
    expect(trial.openai.calls).toHaveLength(0);
    expect(await trial.replay({ useAi: true })).toMatchObject({ state: 'done' });
    expect(trial.openai.calls.length).toBeGreaterThan(0);
    expect(
      await trial.count(`SELECT count(*) FROM ai_usage WHERE purpose = 'replay-understand' AND calls > 0`),
    ).toBe(1);
    await trial.system.owner.query('UPDATE ai_usage SET input_tokens = 100000');
    expect(await trial.replay({ useAi: true })).toMatchObject({
      state: 'failed',
      code: 'ai.budget-exceeded',
    });
  });

  it('stand in the history of the versions that were published after them', async () => {
    await trial.change(contentWith('We open at nine.'));
    const replay = await trial.replay({});
    await trial.change(contentWith('We open at ten.'));
    const outdated = await trial.post('publish', { replayId: replay.id });
    expect(outdated.body).toMatchObject({ code: 'conversations.replay-outdated' });
    expect((await trial.get<TrialReplay>(`replays/${replay.id}`)).body.outdated).toBe(true);
    await trial.change(contentWith('We open at nine.'));
    expect((await trial.post('publish', { replayId: replay.id })).status).toBe(200);
    const { body } = await trial.get<{ items: object[] }>('versions');
    expect(body.items).toMatchObject([
      { number: 2, answers: true, replayId: replay.id, publishedByName: expect.any(String) },
      { number: 1, answers: false, replayId: null },
    ]);
    const restored = await trial.desk.request('POST', `/v1/bots/${trial.botId}/versions/1/restore`, {
      headers: { 'if-match': '*' },
    });
    expect(restored.body).toMatchObject({
      publishedVersion: 2,
      hasChanges: true,
      draft: { intents: [{ answer: 'We open at eight.' }] },
    });
  });

  it('are gone after thirty days', async () => {
    await trial.system.owner.query(`UPDATE bot_replay SET created_at = now() - interval '31 days'`);
    const { ForgetPassingRecords } =
      await import('./application/commands/forget-passing-records/forget-passing-records.command.js');
    await trial.system.run(trial.system.organizationId!, (mediator) =>
      mediator.send(new ForgetPassingRecords()),
    );
    expect(await trial.count('SELECT count(*) FROM bot_replay_difference')).toBe(0);
    expect((await trial.get<{ items: object[] }>('replays')).body.items).toEqual([]);
    expect((await trial.get<{ items: object[] }>('versions')).body.items[0]).toMatchObject({
      replayId: null,
    });
  });
});
