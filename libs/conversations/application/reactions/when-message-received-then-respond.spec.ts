import { type EventEnvelope, type Mediator, unavailable } from '#kernel';
import type { AiModels } from '#platform/ai/ai-models';
import type { AiRequest } from '#platform/ai/ai-request';
import type { MessageReceived } from '../../contracts/events/message-received.event.js';
import { INITIAL_BOT_STATE } from '../../domain/bot/bot-state.js';
import type { Understood } from '../../domain/bot/understood.js';
import type { LanguageDetection } from '../services/language-detection.js';
import type { Moderation } from '../services/moderation.js';
import type { Sentiment } from '../services/sentiment.js';
import { AiDrafting } from '../services/turns/ai/ai-drafting.js';
import { AiModeration } from '../services/turns/ai/ai-moderation.js';
import { AiUnderstanding } from '../services/turns/ai/ai-understanding.js';
import type { BotProfiles } from '../services/turns/bot-profiles.js';
import { BotTurns } from '../services/turns/bot-turns.js';
import type { PracticeLookups } from '../services/turns/practice-lookups.js';
import type { WorkflowFlowRuns } from '../services/turns/workflow-flow-runs.js';
import type { TypingSignals } from '../services/typing-signals.js';
import { WhenMessageReceivedThenRespond } from './when-message-received-then-respond.js';

const TEXT = 'Something that the local engine does not understand';
const TURN = {
  conversationId: 'conversation',
  contactId: 'contact',
  status: 'bot',
  state: INITIAL_BOT_STATE,
  text: TEXT,
  pressedButton: null,
  files: 0,
  bot: { botId: 'bot', version: 1 },
};
const PROFILE = {
  locale: 'en',
  timeZone: 'Europe/Berlin',
  intents: [],
  ai: { models: [{ provider: 'openai', model: 'm' }], understands: true },
};
const UNSURE = {
  text: TEXT,
  locale: 'en',
  intent: 'none',
  confidence: 0,
  entities: [],
} as unknown as Understood;

describe('a turn of the bot', () => {
  it('ends with the worker that takes it, though a model has not answered yet', async () => {
    const asked = Promise.withResolvers<void>();
    const models = {
      generate: ({ signal }: AiRequest) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () =>
            reject(unavailable('ai.unavailable', 'No model answers now.')),
          );
          asked.resolve();
        }),
    } as unknown as AiModels;
    const turns = new BotTurns(
      { detect: () => Promise.resolve({ locale: 'en', confidence: 1 }) } as unknown as LanguageDetection,
      { understand: () => Promise.resolve(UNSURE) },
      {} as Sentiment,
      {} as Moderation,
      new AiUnderstanding(models),
      new AiModeration(models),
      new AiDrafting(models),
    );
    const effect = new WhenMessageReceivedThenRespond(
      { ask: () => Promise.resolve(TURN) } as unknown as Mediator,
      { of: () => Promise.resolve(PROFILE) } as unknown as BotProfiles,
      turns,
      {} as WorkflowFlowRuns,
      { of: () => ({}) } as unknown as PracticeLookups,
      { show: () => Promise.resolve() } as unknown as TypingSignals,
    );
    const worker = new AbortController();
    const payload = { conversationId: 'conversation', messageId: '0190a1b2-0000-7000-8000-000000000001' };
    const envelope = {
      organizationId: 'practice',
      event: { payload },
    } as unknown as EventEnvelope<MessageReceived>;
    const turn = effect.perform(envelope, { attempt: 1, signal: worker.signal });
    await asked.promise;
    worker.abort(new Error('the worker stops'));
    // Not what the local engine would say: another worker takes the whole turn.
    await expect(turn).rejects.toThrow('the worker stops');
  });
});
