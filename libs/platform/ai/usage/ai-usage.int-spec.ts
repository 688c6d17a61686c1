import { FakeOpenAi } from '#test/fakes/ai/openai';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import pg from 'pg';
import { CurrentContext, newId } from '#kernel';
import { AiModels } from '#platform/ai/ai-models';
import { databaseUrls } from '#platform/config/database-urls';

jest.setTimeout(60_000);

const MODEL = { provider: 'openai', model: 'gpt-5-mini' } as const;
const REQUEST = {
  models: [MODEL],
  instructions: 'You answer for a practice.',
  messages: [{ role: 'user', text: 'When are you open?' }],
  purpose: 'draft',
} as const;

describe('the use of AI models, on PostgreSQL', () => {
  let openai: FakeOpenAi;
  let system: System;
  let admin: Client;
  let practice: string;

  beforeAll(async () => {
    openai = await FakeOpenAi.start();
    openai.usage = { input: 100, output: 10 };
    system = await startSystem({
      engine: false,
      env: {
        CONTEXTS: 'operations',
        OPENAI_API_KEY: 'key',
        OPENAI_API_ROOT: openai.root,
        AI_DAILY_TOKENS: '5000',
        AI_DAILY_COST: '1.5',
        AI_PRICES: JSON.stringify({
          'openai:gpt-5-mini': { input: 1, output: 10 },
          'openai:dear': { input: 10_000, output: 10_000 },
        }),
      },
    });
    admin = await system.as('admin');
    practice = system.organizationId!;
  });
  afterAll(async () => {
    await system.stop();
    await openai.stop();
  });
  afterEach(() => system.owner.query('DELETE FROM ai_usage'));

  const generate = (organizationId: string, more: object = {}) =>
    system.adminApp
      .get(CurrentContext)
      .asSystem('test', organizationId, () =>
        system.adminApp.get(AiModels).generate({ ...REQUEST, ...more }),
      );
  const codeOf = (answer: Promise<unknown>) =>
    answer.then(
      () => 'answered',
      ({ code }: { code: string }) => code,
    );

  it('is added up by day, model, purpose and prompt, whatever happens at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => generate(practice)));
    await generate(practice, { prompt: 'draft-answer@2' });
    const { status, body } = await admin.get<{ items: object[] }>('/v1/ai/usage?purpose=draft');
    expect(status).toBe(200);
    const today = new Date().toISOString().slice(0, 10);
    const row = { day: today, ...MODEL, purpose: 'draft', unpricedCalls: 0 };
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        { ...row, prompt: null, calls: 12, inputTokens: 1_200, outputTokens: 120, cost: 0.0024 },
        { ...row, prompt: 'draft-answer@2', calls: 1, inputTokens: 100, outputTokens: 10, cost: 0.0002 },
      ]),
    );
    expect((await admin.get<{ items: object[] }>('/v1/ai/usage?to=2026-01-01')).body.items).toEqual([]);
    expect((await admin.get('/v1/ai/usage?from=yesterday')).status).toBe(400);
    expect((await admin.get('/v1/ai/budget')).body).toEqual({
      day: today,
      tokens: 1_430,
      tokenLimit: 5_000,
      cost: 0.0026,
      costLimit: 1.5,
      isUsedUp: false,
    });
  });

  it('ends with the tokens of the day, for that organization alone', async () => {
    openai.usage = { input: 4_000, output: 999 };
    await generate(practice);
    // One token is left, so one more call is made.
    expect(await codeOf(generate(practice))).toBe('answered');
    expect(await codeOf(generate(practice))).toBe('ai.budget-exceeded');
    openai.usage = { input: 100, output: 10 };
    expect(await codeOf(generate(newId()))).toBe('answered');
    expect((await admin.get('/v1/ai/budget')).body).toMatchObject({ tokens: 9_998, isUsedUp: true });
    await system.owner.query(`UPDATE ai_usage SET day = day - 1`);
    expect(await codeOf(generate(practice))).toBe('answered');
  });

  it('ends with the money of the day', async () => {
    await generate(practice, { models: [{ provider: 'openai', model: 'dear' }] });
    expect((await admin.get('/v1/ai/budget')).body).toMatchObject({ cost: 1.1, isUsedUp: false });
    await generate(practice, { models: [{ provider: 'openai', model: 'dear' }] });
    expect(await codeOf(generate(practice))).toBe('ai.budget-exceeded');
  });

  it('is seen by its own organization and by nobody else', async () => {
    await generate(practice);
    const client = new pg.Client({ connectionString: databaseUrls(system.settings).app });
    await client.connect();
    const seenBy = async (organizationId: string) => {
      await client.query(`SELECT set_config('app.organization_id', $1, false)`, [organizationId]);
      return (await client.query('SELECT 1 FROM ai_usage')).rowCount;
    };
    expect(await seenBy(practice)).toBe(1);
    expect(await seenBy(newId())).toBe(0);
    await expect(
      client.query(
        `INSERT INTO ai_usage (organization_id, day, provider, model, purpose, prompt, calls, unpriced_calls, input_tokens, output_tokens, cost)
         VALUES ($1, current_date, 'openai', 'x', 'x', '', 1, 0, 1, 1, 0)`,
        [practice],
      ),
    ).rejects.toThrow('row-level security');
    await expect(client.query('DELETE FROM ai_usage')).rejects.toThrow('permission denied');
    await client.end();
    const frontDesk = await system.as('frontdesk');
    expect((await frontDesk.get('/v1/ai/usage')).status).toBe(403);
  });
});
