import { FakeAiProviders } from '#test/fakes/ai/providers';
import { z } from 'zod';
import type { AiPart } from './ai-answer.js';
import type { AiModelChoice } from './ai-provider.js';
import type { AiRequest } from './ai-request.js';
import { defineTool } from './ai-tool.js';
import type { AiUnavailable } from './ai-unavailable.js';
import { AiBench } from './testing/ai-bench.js';

jest.setTimeout(30_000);

const SAID = 'When are you open?';

const { codesOf } = AiBench;
const textOf = (parts: readonly AiPart[]) =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
const last = (parts: readonly AiPart[]) => parts.at(-1)!;

describe.each([
  ['openai', 'gpt-5-mini', 'text-embedding-3-small', 'compatible'],
  ['gemini', 'gemini-3-flash', 'gemini-embedding-001', 'openai'],
  ['bedrock', 'amazon.nova-lite-v1:0', 'amazon.titan-embed-text-v2:0', 'openai'],
  ['compatible', 'qwen3', 'nomic-embed-text', 'openai'],
] as const)('models of %s', (provider, model, embedder, next) => {
  let fakes: FakeAiProviders;
  let bench: AiBench;

  beforeAll(async () => {
    fakes = await FakeAiProviders.start();
    await new AiBench(fakes.env).warmUp();
  });
  beforeEach(() => {
    fakes.reset();
    bench = new AiBench({
      ...fakes.env,
      AI_PRICES: JSON.stringify({ [`${provider}:${model}`]: { input: 1, output: 10 } }),
    });
  });
  afterEach(() => bench.stop());
  afterAll(() => fakes.stop());

  const choice: AiModelChoice = { provider, model };
  const other: AiModelChoice = { provider: next, model: 'the-next' };
  const asking = (more?: Partial<AiRequest>) => AiBench.asking([choice, other], more);
  /** Little time for the first of the models, much for all. */
  const inHaste = asking({ models: [choice, ...Array.from({ length: 19 }, () => other)], timeoutMs: 8_000 });
  const hours = (execute = (): Promise<unknown> => Promise.resolve({ opens: '08:00' })) =>
    defineTool({
      description: 'When the practice is open on a day.',
      input: z.object({ day: z.string() }),
      execute,
    });

  it('answer', async () => {
    fakes[provider].plan({ kind: 'text', text: 'From eight to five.' });
    const answer = await bench.generate(asking({ prompt: 'draft-answer@3' }));
    expect(answer).toMatchObject({
      text: 'From eight to five.',
      ...choice,
      usage: { inputTokens: 12, outputTokens: 7 },
      cost: 0.000082,
      attempts: [],
      finishReason: 'stop',
      prompt: 'draft-answer@3',
    });
    const [call] = fakes[provider].calls;
    expect(call!.asked).toMatchObject({
      model,
      instructions: 'You answer for a practice.',
      messages: [{ role: 'user', text: SAID }],
      stream: false,
    });
    expect(JSON.stringify(call!.headers)).toContain(`key-of-${provider}`);
    expect(bench.ledger.bookings).toEqual([
      {
        organizationId: bench.organizationId,
        ...choice,
        purpose: 'draft',
        prompt: 'draft-answer@3',
        usage: { inputTokens: 12, outputTokens: 7 },
        cost: 0.000082,
      },
    ]);
  });

  it('know what was said before', async () => {
    const messages = [
      { role: 'user', text: 'Hello' },
      { role: 'assistant', text: 'Good morning!' },
      { role: 'user', text: SAID },
    ] as const;
    await bench.generate(asking({ messages }));
    expect(fakes[provider].calls[0]!.asked.messages).toEqual(messages);
  });

  it('take a conversation that the assistant began', async () => {
    const messages = [
      { role: 'assistant', text: 'When were you born?' },
      { role: 'user', text: ' ' },
      { role: 'user', text: 'In 1980' },
    ] as const;
    await bench.generate(asking({ messages, tools: {} }));
    const { asked } = fakes[provider].calls[0]!;
    expect(asked.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(asked.messages.slice(1)).toEqual([messages[0], messages[2]]);
  });

  it('answer part by part', async () => {
    fakes[provider].plan({ kind: 'text', text: 'From eight to five.' });
    const parts = await bench.parts(asking());
    expect(parts.filter(({ type }) => type === 'text').length).toBeGreaterThan(1);
    expect(textOf(parts)).toBe('From eight to five.');
    expect(last(parts)).toMatchObject({
      type: 'finish',
      receipt: { ...choice, usage: { inputTokens: 12, outputTokens: 7 }, finishReason: 'stop' },
    });
    expect(fakes[provider].calls[0]!.asked.stream).toBe(true);
    expect(bench.ledger.bookings).toMatchObject([{ usage: { inputTokens: 12, outputTokens: 7 } }]);
  });

  it.each(['whole', 'in parts'])('call a tool and go on with what it answered, %s', async (how) => {
    const asked: unknown[] = [];
    const tool = defineTool({
      ...hours(),
      input: z.object({ day: z.string() }),
      execute: (input) => {
        asked.push(input);
        return Promise.resolve({ opens: '08:00' });
      },
    });
    const request = asking({ tools: { openingHours: tool } });
    fakes[provider].plan({ kind: 'tool', name: 'openingHours', input: { day: 'monday' } });
    if (how === 'whole') {
      const answer = await bench.generate(request);
      expect(answer.text).toMatch(/^The tool said: .*08:00/);
      expect(answer).toMatchObject({
        toolsCalled: ['openingHours'],
        usage: { inputTokens: 24, outputTokens: 14 },
      });
    } else {
      const parts = await bench.parts(request);
      expect(parts[0]).toEqual({ type: 'tool-call', tool: 'openingHours', input: { day: 'monday' } });
      expect(textOf(parts)).toMatch(/^The tool said: .*08:00/);
    }
    expect(asked).toEqual([{ day: 'monday' }]);
    expect(fakes[provider].calls.map((call) => call.asked.tools)).toEqual([
      ['openingHours'],
      ['openingHours'],
    ]);
  });

  it('go on elsewhere with what a tool answered, without calling it again', async () => {
    const execute = jest.fn(() => Promise.resolve({ opens: '08:00' }));
    fakes[provider].plan(
      { kind: 'tool', name: 'openingHours', input: { day: 'monday' } },
      { kind: 'too-many-requests' },
    );
    const answer = await bench.generate(asking({ tools: { openingHours: hours(execute) } }));
    expect(answer).toMatchObject({ provider: next, toolsCalled: ['openingHours'] });
    expect(answer.text).toMatch(/^The tool said: .*08:00/);
    expect(execute).toHaveBeenCalledTimes(1);
  });

  const output = z.object({ intent: z.enum(['hours', 'order']), day: z.string().nullable() });

  it('answer with an object', async () => {
    fakes[provider].plan({ kind: 'object', value: { intent: 'hours', day: null } });
    const answer = await bench.generate({ ...asking(), output });
    expect(answer.output).toEqual({ intent: 'hours', day: null });
    expect(fakes[provider].calls[0]!.asked.wantsObject).toBe(true);
  });

  it('put an object right that does not fit', async () => {
    fakes[provider].plan(
      { kind: 'object', value: { intent: 'weather', day: null } },
      { kind: 'object', value: { intent: 'hours', day: null } },
    );
    const answer = await bench.generate({ ...asking(), output });
    expect(answer.output).toEqual({ intent: 'hours', day: null });
    expect(codesOf(answer.attempts)).toEqual([`${provider} ai.malformed-output`]);
    expect(fakes[provider].calls[1]!.asked.messages.at(-1)!.text).toMatch(/does not fit[\s\S]*intent/);
    expect(answer.usage).toEqual({ inputTokens: 24, outputTokens: 14 });
  });

  it('give way when an object cannot be put right', async () => {
    fakes[provider].plan({ kind: 'text', text: 'I would rather chat.' }, { kind: 'text', text: 'Really.' });
    fakes[next].plan({ kind: 'object', value: { intent: 'order', day: 'monday' } });
    const answer = await bench.generate({ ...asking(), output });
    expect(answer).toMatchObject({ provider: next, output: { intent: 'order', day: 'monday' } });
    expect(codesOf(answer.attempts)).toEqual([
      `${provider} ai.malformed-output`,
      `${provider} ai.malformed-output`,
    ]);
  });

  it('embed texts, near where they share words', async () => {
    const texts = ['the knee hurts', 'my knee hurts', 'opening hours'];
    const vectors = await bench.within(() => bench.models.embed(texts, { provider, model: embedder }));
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
    expect(vectors).toHaveLength(3);
    expect(dot(vectors[0]!, vectors[1]!)).toBeGreaterThan(dot(vectors[0]!, vectors[2]!));
    expect(fakes[provider].calls.flatMap(({ asked }) => asked.texts).sort()).toEqual([...texts].sort());
    expect(bench.ledger.bookings).toMatchObject([{ purpose: 'embedding', usage: { outputTokens: 0 } }]);
    expect(bench.ledger.bookings[0]!.usage.inputTokens).toBeGreaterThan(0);
  });

  it.each([
    ['429', { kind: 'too-many-requests', retryAfter: 20 }, ['ai.rate-limited']],
    ['a bad key', { kind: 'error', status: 401 }, ['ai.credentials-refused']],
    ['a refusal', { kind: 'error', status: 400 }, ['ai.request-refused']],
    ['an answer that nobody can read', { kind: 'malformed' }, ['ai.malformed-answer']],
  ] as const)('give way to the next model at once after %s', async (_what, behaviour, codes) => {
    const expected = codes.map((code) => `${provider} ${code}`);
    fakes[provider].plan(behaviour, behaviour);
    const answer = await bench.generate(asking());
    expect(answer).toMatchObject({ ...other, text: `You said: ${SAID}` });
    expect(codesOf(answer.attempts)).toEqual(expected);
    expect(fakes[provider].calls).toHaveLength(1);
    if (behaviour.kind === 'too-many-requests') return;
    const parts = await bench.parts(asking());
    expect(last(parts)).toMatchObject({ type: 'finish', receipt: other });
    expect(textOf(parts)).toBe(`You said: ${SAID}`);
  });

  it.each([
    ['a fault of the server', { kind: 'error', status: 500 }, 'ai.server-error'],
    ['a closed connection', { kind: 'drop' }, 'ai.connection-failed'],
  ] as const)('are asked once more after %s, and then give way', async (_what, behaviour, code) => {
    fakes[provider].plan(behaviour);
    expect(await bench.generate(asking())).toMatchObject({ ...choice, attempts: [{ ...choice, code }] });
    fakes[provider].plan(behaviour, behaviour);
    const answer = await bench.generate(asking());
    expect(answer).toMatchObject(other);
    expect(codesOf(answer.attempts)).toEqual([`${provider} ${code}`, `${provider} ${code}`]);
    fakes[provider].plan(behaviour, behaviour);
    expect(last(await bench.parts(asking()))).toMatchObject({
      receipt: { ...other, attempts: answer.attempts },
    });
  });

  it('are asked once more when an answer is cut off', async () => {
    fakes[provider].plan({ kind: 'cut', text: 'From eight' });
    const answer = await bench.generate(asking());
    expect(answer).toMatchObject(choice);
    expect(codesOf(answer.attempts)).toEqual([`${provider} ai.answer-cut`]);
  });

  it.each(['cut', 'end-early'] as const)('never pass off a stream that is %s as an answer', async (kind) => {
    fakes[provider].plan({ kind, text: 'From eight to five, but on Fridays' });
    const parts = await bench.parts(asking());
    expect(textOf(parts)).toMatch(/^From eight/);
    expect(last(parts)).toEqual({
      type: 'error',
      code: 'ai.unavailable',
      attempts: [{ ...choice, code: 'ai.answer-cut' }],
    });
    expect(fakes[next].calls).toEqual([]);
    // What was said had its price, though nobody told us.
    expect(bench.ledger.bookings[0]!.usage.outputTokens).toBeGreaterThan(0);
  });

  it('give way when they take too long', async () => {
    fakes[provider].plan({ kind: 'hang' }, { kind: 'hang' });
    const answer = await bench.generate(inHaste);
    expect(answer).toMatchObject(other);
    expect(codesOf(answer.attempts)[0]).toBe(`${provider} ai.timeout`);
    expect(last(await bench.parts(inHaste))).toMatchObject({ type: 'finish', receipt: other });
  });

  it('end with an error when a stream stands still', async () => {
    fakes[provider].plan({ kind: 'hang', text: 'From eight to five, but on Fridays' });
    const parts = await bench.parts(asking({ models: [choice], timeoutMs: 1_500 }));
    expect(last(parts)).toMatchObject({ type: 'error', attempts: [{ code: 'ai.timeout' }] });
  });

  it('show neither keys nor addresses nor texts when nothing works', async () => {
    fakes[provider].plan({ kind: 'error', status: 401 }, { kind: 'error', status: 503 }, { kind: 'drop' });
    const printed = jest.spyOn(console, 'warn').mockImplementation();
    const failed = () =>
      bench.generate(asking({ models: [choice] })).then(
        () => undefined,
        (error: unknown) => error as AiUnavailable,
      );
    const errors = [await failed(), await failed()];
    expect(errors.map((error) => codesOf(error!.attempts))).toEqual([
      [`${provider} ai.credentials-refused`],
      [`${provider} ai.server-error`, `${provider} ai.connection-failed`],
    ]);
    expect(errors[0]).toMatchObject({ kind: 'unavailable', code: 'ai.unavailable' });
    const shown = [
      ...bench.lines,
      ...errors.map((error) => `${JSON.stringify(error)} ${String(error)} ${String(error!.cause)}`),
      await bench.metrics.text(),
    ].join('\n');
    expect(shown).toContain('ai.server-error');
    expect(shown).not.toMatch(/key-of|127\.0\.0\.1|open\?|practice/);
    expect(printed).not.toHaveBeenCalled();
  });
});
