import { FakeAiProviders } from '#test/fakes/ai/providers';
import { z } from 'zod';
import { currentScope, notFound } from '#kernel';
import type { AiModelChoice } from './ai-provider.js';
import type { AiRequest } from './ai-request.js';
import { defineTool } from './ai-tool.js';
import type { AiUnavailable } from './ai-unavailable.js';
import { AiBench } from './testing/ai-bench.js';

jest.setTimeout(30_000);

const first: AiModelChoice = { provider: 'gemini', model: 'gemini-3-flash' };
const second: AiModelChoice = { provider: 'openai', model: 'gpt-5-mini' };

const { codesOf } = AiBench;
const asking = (more?: Partial<AiRequest>) => AiBench.asking([first, second], more);
const failure = async (answer: Promise<unknown>): Promise<AiUnavailable> => {
  try {
    await answer;
  } catch (error) {
    return error as AiUnavailable;
  }
  throw new Error('It answered.');
};

describe('falling back', () => {
  let fakes: FakeAiProviders;
  let bench: AiBench;
  const start = (env: Readonly<Record<string, string>> = {}) => new AiBench({ ...fakes.env, ...env });

  beforeAll(async () => {
    fakes = await FakeAiProviders.start();
    await new AiBench(fakes.env).warmUp();
  });
  beforeEach(() => {
    fakes.reset();
    bench = start();
  });
  afterEach(() => bench.stop());
  afterAll(() => fakes.stop());

  const breakerOf = async (provider: string) =>
    new RegExp(`^ai_breaker_state\\{provider="${provider}".* (\\d)$`, 'm').exec(
      await bench.metrics.text(),
    )?.[1];
  const later = (milliseconds: number) => {
    const now = Date.now() + milliseconds;
    jest.spyOn(Date, 'now').mockReturnValue(now);
  };
  const broken = { kind: 'error', status: 401 } as const;

  it('leaves a model alone after five failures in a row, tries it once later, and then goes back to it', async () => {
    later(0);
    fakes.gemini.plan(...Array.from({ length: 5 }, () => broken));
    for (let n = 0; n < 5; n++) expect(await bench.generate(asking())).toMatchObject(second);
    expect(await breakerOf('gemini')).toBe('2');

    const skipped = await bench.generate(asking());
    expect(skipped).toMatchObject({ ...second, attempts: [{ ...first, code: 'ai.circuit-open' }] });
    expect(fakes.gemini.calls).toHaveLength(5);

    // The probe fails: closed again, for longer.
    later(5_000);
    fakes.gemini.plan(broken);
    expect(await bench.generate(asking())).toMatchObject(second);
    expect(fakes.gemini.calls).toHaveLength(6);
    expect(await breakerOf('gemini')).toBe('2');
    later(5_000);
    expect(codesOf((await bench.generate(asking())).attempts)).toEqual(['gemini ai.circuit-open']);

    // The next probe does not.
    later(60_000);
    expect(await bench.generate(asking())).toMatchObject({ ...first, attempts: [] });
    expect(await breakerOf('gemini')).toBe('0');
    expect(await bench.generate(asking())).toMatchObject(first);
    expect(await bench.outcomes()).toEqual(
      expect.arrayContaining(['gemini ai.credentials-refused 6', 'gemini ai.circuit-open 2', 'gemini ok 2']),
    );
  });

  it('lets others pass over a model while its probe is under way', async () => {
    later(0);
    fakes.gemini.plan(...Array.from({ length: 5 }, () => broken));
    for (let n = 0; n < 5; n++) await bench.generate(asking());
    later(5_000);
    let heard: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (heard = resolve));
    fakes.gemini.rule = () => {
      heard();
      return { kind: 'hang' };
    };
    const gaveUp = new AbortController();
    const probe = failure(bench.generate(asking({ signal: gaveUp.signal })));
    await arrived;
    expect(await breakerOf('gemini')).toBe('1');
    expect(codesOf((await bench.generate(asking())).attempts)).toEqual(['gemini ai.circuit-open']);
    gaveUp.abort();
    expect(codesOf((await probe).attempts)).toEqual(['gemini ai.aborted']);
    // Nobody knows yet whether it works.
    expect(await breakerOf('gemini')).toBe('2');
  });

  it('counts the failures of each model by itself, and none that are the question’s', async () => {
    const refused = { kind: 'error', status: 400 } as const;
    fakes.gemini.plan(...Array.from({ length: 6 }, () => refused));
    for (let n = 0; n < 6; n++) await bench.generate(asking());
    expect(await breakerOf('gemini')).toBe('0');
    fakes.gemini.plan(...Array.from({ length: 5 }, () => broken));
    for (let n = 0; n < 5; n++) await bench.generate(asking());
    const sibling = { ...first, model: 'gemini-3-pro' };
    expect(await bench.generate(asking({ models: [first, sibling] }))).toMatchObject(sibling);
  });

  it('does not call a model again before the time it named', async () => {
    later(0);
    fakes.gemini.plan({ kind: 'too-many-requests', retryAfter: 20 });
    expect(await bench.generate(asking())).toMatchObject(second);
    later(19_000);
    expect(codesOf((await bench.generate(asking())).attempts)).toEqual(['gemini ai.rate-limited']);
    expect(fakes.gemini.calls).toHaveLength(1);
    later(1_001);
    expect(await bench.generate(asking())).toMatchObject(first);
  });

  it('says what was tried and why it failed when no model answers', async () => {
    fakes.gemini.plan({ kind: 'too-many-requests' });
    fakes.openai.plan({ kind: 'malformed' });
    const error = await failure(bench.generate(asking()));
    expect(error).toMatchObject({ name: 'AiUnavailable', code: 'ai.unavailable', kind: 'unavailable' });
    expect(codesOf(error.attempts)).toEqual(['gemini ai.rate-limited', 'openai ai.malformed-answer']);
    fakes.gemini.plan({ kind: 'too-many-requests' });
    fakes.openai.plan({ kind: 'malformed' });
    expect((await failure(bench.parts(asking()))).attempts).toEqual(error.attempts);
  });

  it('passes over providers that are not set up', async () => {
    const few = new AiBench({ OPENAI_API_KEY: 'key', OPENAI_API_ROOT: fakes.openai.root });
    expect(few.models.available()).toEqual(['openai']);
    expect(codesOf((await few.generate(asking())).attempts)).toEqual(['gemini ai.not-configured']);
    const none = new AiBench({});
    expect(none.models.available()).toEqual([]);
    expect((await failure(none.generate(asking()))).attempts).toHaveLength(2);
    expect((await failure(none.generate(asking({ models: [] })))).attempts).toEqual([]);
  });

  it('does not use a model of unknown price under a budget in money', async () => {
    const priced = start({ AI_DAILY_COST: '5', AI_PRICES: '{"openai:gpt-5-mini":{"input":1,"output":2}}' });
    const answer = await priced.generate(asking());
    expect(answer).toMatchObject({ ...second, attempts: [{ ...first, code: 'ai.price-unknown' }] });
    expect(fakes.gemini.calls).toEqual([]);
    // Without one, its cost is not known.
    expect((await bench.generate(asking())).cost).toBeNull();
  });

  it('answers nothing when the budget is used up, in the middle of an answer as well', async () => {
    bench.ledger.isUsedUp = true;
    expect(await failure(bench.generate(asking()))).toMatchObject({ code: 'ai.budget-exceeded' });
    expect(fakes.gemini.calls).toEqual([]);
    bench.ledger.isUsedUp = false;
    const spendAll = defineTool({
      description: 'Spends it all.',
      input: z.object({}),
      execute: () => Promise.resolve((bench.ledger.isUsedUp = true)),
    });
    fakes.gemini.plan({ kind: 'tool', name: 'spendAll', input: {} });
    const parts = await bench.parts(asking({ tools: { spendAll } }));
    expect(parts.at(-1)).toMatchObject({ type: 'error', code: 'ai.budget-exceeded' });
  });

  it('stops when its caller gives up, before and within an answer', async () => {
    expect(
      codesOf((await failure(bench.generate(asking({ signal: AbortSignal.abort() })))).attempts),
    ).toEqual(['gemini ai.aborted']);
    fakes.gemini.plan({ kind: 'hang', text: 'From eight to five, but on Fridays' });
    const first = await bench.within(async () => {
      for await (const part of bench.models.stream(asking())) return part;
      return undefined;
    });
    expect(first).toMatchObject({ type: 'text' });
    // What was read has its price all the same.
    expect(bench.ledger.bookings.at(-1)!.usage.outputTokens).toBeGreaterThan(0);
    expect(await bench.outcomes()).toEqual(['gemini ai.aborted 2']);
  });

  it('tells a model what went wrong with its tools, and no more than a code', async () => {
    const find = defineTool({
      description: 'Finds.',
      input: z.object({ name: z.string() }),
      execute: ({ name }) => Promise.reject(name === 'known' ? notFound('order') : new Error('secret')),
    });
    const use = (name: string, input: unknown) => ({ kind: 'tool', name, input }) as const;
    fakes.gemini.plan(
      use('find', { name: 1 }),
      use('find', { name: 'known' }),
      use('find', { name: 'x' }),
      use('steal', {}),
    );
    const { toolsCalled } = await bench.generate(asking({ tools: { find } }));
    expect(toolsCalled).toEqual(['find', 'find', 'find', 'steal']);
    const told = fakes.gemini.calls
      .at(-1)!
      .asked.messages.flatMap(({ role, text }) => (role === 'tool' ? text : []));
    expect(told).toEqual([
      expect.stringMatching(/does not fit the tool.*name/),
      expect.stringContaining('The tool failed (order.not-found).'),
      expect.stringContaining('The tool failed.'),
      expect.stringContaining('There is no such tool.'),
    ]);
  });

  it('makes a model answer that would call tools for ever', async () => {
    const look = defineTool({
      description: 'Looks.',
      input: z.object({}),
      execute: () => Promise.resolve('more'),
    });
    fakes.gemini.rule = ({ messages }) =>
      messages.filter(({ role }) => role === 'tool').length < 5
        ? { kind: 'tool', name: 'look', input: {} }
        : { kind: 'text', text: 'Enough.' };
    const answer = await bench.generate(asking({ tools: { look } }));
    expect(answer).toMatchObject({ text: 'Enough.', toolsCalled: Array.from({ length: 5 }, () => 'look') });
    expect(fakes.gemini.calls.at(-1)!.body).toMatchObject({
      toolConfig: { functionCallingConfig: { mode: 'NONE' } },
    });
  });

  it('refuses to be called inside a transaction', async () => {
    const inside = bench.within(() => {
      Object.assign(currentScope()!, { unitOfWork: {} });
      return bench.models.generate(asking());
    });
    await expect(inside).rejects.toThrow('inside a transaction');
  });

  it('asks OpenAI for strict objects only where a schema allows it, and to keep nothing', async () => {
    const bodies = async (output: z.ZodType) => {
      fakes.openai.plan({ kind: 'object', value: { a: 'x' } });
      await bench.generate({ ...asking({ models: [second] }), output });
      return fakes.openai.calls.at(-1)!.body;
    };
    const strict = (is: boolean) => ({ store: false, text: { format: { type: 'json_schema', strict: is } } });
    expect(await bodies(z.object({ a: z.string() }))).toMatchObject(strict(true));
    expect(await bodies(z.object({ a: z.string(), b: z.string().optional() }))).toMatchObject(strict(false));
    expect(
      await bodies(z.object({ a: z.string(), b: z.record(z.string(), z.string()).nullable().default(null) })),
    ).toMatchObject(strict(false));
  });
});

describe('moderation', () => {
  let fakes: FakeAiProviders;
  let bench: AiBench;

  beforeAll(async () => {
    fakes = await FakeAiProviders.start();
    bench = new AiBench(fakes.env);
  });
  afterAll(async () => {
    await bench.stop();
    await fakes.stop();
  });
  const moderate = (text: string) => bench.within(() => bench.models.moderate(text));

  it('tells what OpenAI finds in a text, whatever the budget', async () => {
    bench.ledger.isUsedUp = true;
    fakes.openai.plan({ kind: 'flag', categories: ['violence'] });
    expect(await moderate('I will …')).toMatchObject({
      flagged: true,
      categories: ['violence'],
      scores: { violence: 0.97, hate: 0.01 },
    });
    expect(await moderate('Good morning')).toMatchObject({ flagged: false, categories: [] });
    expect(fakes.openai.calls.map(({ asked }) => asked.texts)).toEqual([['I will …'], ['Good morning']]);
    expect(bench.ledger.bookings).toEqual([]);
  });

  it('knows nothing without OpenAI', async () => {
    const without = new AiBench({ GEMINI_API_KEY: 'x' });
    expect(await without.within(() => without.models.moderate('text'))).toBeNull();
  });

  it('is not available when OpenAI is not', async () => {
    fakes.openai.plan({ kind: 'error', status: 500 }, { kind: 'malformed' });
    expect(codesOf((await failure(moderate('text'))).attempts)).toEqual([
      'openai ai.server-error',
      'openai ai.malformed-answer',
    ]);
  });
});
