import { chooseArm } from './domain/experiment/choose-arm.js';
import { BotTrial } from './testing/bot-trial.js';

jest.setTimeout(120_000);

const ARMS = [
  { version: 1, weight: 1 },
  { version: 2, weight: 1 },
];
const PLAN = {
  hypothesis: 'Who is told of the parking comes.',
  arms: ARMS,
  metric: 'handed-over',
  plannedSize: 400,
};
const content = (answer: string) => ({
  intents: [{ name: 'hours', examples: ['what are your opening hours?', 'when are you open?'], answer }],
});

interface Experiment {
  readonly id: string;
  readonly state: string;
  readonly exposures: number;
}

interface Results {
  readonly arms: { version: number; exposures: number; hits: number | null; rate: number | null }[];
  readonly pValue: number | null;
  readonly withheld: string | null;
  readonly early: boolean;
}

describe('experiments with a bot', () => {
  let trial: BotTrial;
  let experiment: Experiment;
  const exposures = async () =>
    (
      await trial.system.owner.query<{ contact_id: string; bot_version: number }>(
        'SELECT contact_id, bot_version FROM bot_exposure WHERE experiment_id = $1',
        [experiment.id],
      )
    ).rows;
  const results = async () => (await trial.get<Results>(`experiments/${experiment.id}/results`)).body;

  beforeAll(async () => {
    trial = await BotTrial.open(content('We open at one.'));
  });
  afterAll(() => trial?.stop());

  it('are planned with versions that are there, one of which nobody has heard yet', async () => {
    expect((await trial.post('experiments', PLAN)).status).toBe(404);
    await trial.change(content('We open at two.'));
    expect((await trial.post('publish', { answers: false })).body).toMatchObject({
      publishedVersion: 1,
      latestVersion: 2,
    });
    expect((await trial.says(1, 'hello', 'what are your opening hours?')).join()).toContain('at one');
    const planned = await trial.post<Experiment>('experiments', PLAN);
    experiment = planned.body;
    expect(planned.status).toBe(201);
    expect(experiment).toMatchObject({ ...PLAN, state: 'draft', exposures: 0 });
    expect((await trial.post('experiments', { ...PLAN, arms: [ARMS[0], ARMS[0]] })).status).toBe(400);
    expect((await trial.post(`experiments/${experiment.id}/start`)).body).toMatchObject({ state: 'running' });
    const { body: other } = await trial.post<Experiment>('experiments', PLAN);
    expect((await trial.post(`experiments/${other.id}/start`)).body).toMatchObject({
      code: 'conversations.experiment-running',
    });
    expect((await trial.post(`experiments/${other.id}/stop`, {})).body).toMatchObject({ state: 'stopped' });
  });

  it('give each person one version, and record it once, whatever comes at once', async () => {
    const chats = Array.from({ length: 12 }, (_, index) => 100 + index);
    await Promise.all(
      chats.flatMap((chat) =>
        ['hello', 'what are your opening hours?', 'hi'].map((text) => trial.deliver(chat, text)),
      ),
    );
    await trial.settled();
    for (const chat of chats) {
      const { contactId } = await trial.conversationOf(chat);
      const arm = chooseArm(experiment.id, contactId, ARMS)!;
      const hour = arm.version === 1 ? 'at one' : 'at two';
      await trial.says(chat, 'when are you open?');
      const answers = trial.said(chat).filter((text) => text.includes('We open'));
      expect(answers.length).toBeGreaterThan(1);
      expect(answers.every((text) => text.includes(hour))).toBe(true);
      expect(await exposures()).toContainEqual({ contact_id: contactId, bot_version: arm.version });
    }
    expect(await exposures()).toHaveLength(12);
    expect(await trial.count('SELECT count(DISTINCT bot_version) FROM bot_exposure')).toBe(2);
  });

  it('do not count a person twice whose conversations are answered at once', async () => {
    const before = await exposures();
    await trial.stopWorker();
    for (const chat of [601, 602, 603, 604]) await trial.deliver(chat, 'when are you open?', { id: 4242 });
    await trial.startWorker();
    await trial.settled();
    const contacts = await Promise.all([601, 602, 603, 604].map((chat) => trial.conversationOf(chat)));
    expect(new Set(contacts.map(({ contactId }) => contactId)).size).toBe(1);
    expect(await exposures()).toHaveLength(before.length + 1);
    const answers = [601, 602, 603, 604].map((chat) => /at (?:one|two)/.exec(trial.said(chat).join())?.[0]);
    expect(new Set(answers).size).toBe(1);
    await trial.system.owner.query('DELETE FROM bot_exposure WHERE contact_id = $1', [
      contacts[0]!.contactId,
    ]);
  });

  it('count what was declared, and warn who looks early', async () => {
    await trial.says(100, 'I want to talk to a person');
    const { contactId } = await trial.conversationOf(100);
    const mine = chooseArm(experiment.id, contactId, ARMS)!.version;
    const { arms, early, withheld, pValue } = await results();
    expect({ early, withheld, pValue }).toEqual({ early: true, withheld: null, pValue: null });
    expect(arms.reduce((sum, arm) => sum + arm.exposures, 0)).toBe(12);
    expect(arms.map(({ version, hits }) => [version, hits])).toEqual([
      [1, mine === 1 ? 1 : 0],
      [2, mine === 2 ? 1 : 0],
    ]);
    for (const metric of ['order-completed', 'not-understood', 'resolved-without-person']) {
      await trial.system.owner.query('UPDATE bot_experiment SET metric = $2 WHERE id = $1', [
        experiment.id,
        metric,
      ]);
      expect((await results()).arms.every(({ hits }) => hits === 0)).toBe(true);
    }
    await trial.system.owner.query(
      `UPDATE conversation SET last_message_at = now() - interval '2 days' WHERE contact_id IN (SELECT contact_id FROM bot_exposure)`,
    );
    const resolved = await results();
    expect(resolved.arms.reduce((sum, { hits }) => sum + (hits ?? 0), 0)).toBe(11);
    await trial.system.owner.query(`UPDATE bot_experiment SET metric = 'handed-over' WHERE id = $1`, [
      experiment.id,
    ]);
  });

  it('withhold what a broken split makes worthless', async () => {
    const { owner, organizationId } = trial.system;
    await owner.query(
      `WITH c AS (INSERT INTO contact (id, organization_id, version, name)
                  SELECT gen_random_uuid(), $1, 1, 'Lost' FROM generate_series(1, 100) RETURNING id)
       INSERT INTO bot_exposure (organization_id, experiment_id, contact_id, bot_version) SELECT $1, $2, id, 1 FROM c`,
      [organizationId, experiment.id],
    );
    const { withheld, arms, pValue } = await results();
    expect(withheld).toBe('sample-ratio-mismatch');
    expect(pValue).toBeNull();
    expect(arms.every(({ rate }) => rate === null)).toBe(true);
  });

  it('end with a version that answers everybody', async () => {
    expect((await trial.post(`experiments/${experiment.id}/stop`, { decision: 9 })).status).toBe(400);
    const stopped = await trial.post(`experiments/${experiment.id}/stop`, { decision: 2 });
    expect(stopped.body).toMatchObject({ state: 'stopped', decision: 2 });
    expect((await trial.says(1, 'when are you open?')).join()).toContain('at two');
    const before = await exposures();
    await trial.says(500, 'hello');
    expect(await exposures()).toHaveLength(before.length);
    expect((await trial.desk.get(`/v1/bots/${trial.botId}`)).body).toMatchObject({
      publishedVersion: 2,
      hasChanges: false,
    });
  });
});
