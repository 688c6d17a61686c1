import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AiModels } from '#platform/ai/ai-models';
import type { BotProfile } from '../../../../domain/bot/bot-profile.js';
import { INTENTS } from '../../../../domain/bot/intent.js';
import type { Understood } from '../../../../domain/bot/understood.js';
import type { StageOutcome } from '../stage-recorder.js';
import { maskPersonalData } from './mask-personal-data.js';
import { understandPrompt } from './prompts.js';
import { purposeOf } from './purpose-of.js';
import { unlessUnavailable } from './unless-unavailable.js';

/** Surer than this, the local engine is not second-guessed. */
const SURE = 0.6;
/** What a model says is believed, but never more than a clear local reading. */
const BELIEVED = 0.75;
const READ_AT_MOST = 2_000;

/** Reads what a message wants by a model, where the local engine is not sure. Entities stay those of the local engine. */
@Injectable()
export class AiUnderstanding {
  constructor(private readonly models: AiModels) {}

  /** @returns null where no model is to be asked */
  async improve(
    local: Understood,
    profile: BotProfile,
    signal?: AbortSignal,
  ): Promise<StageOutcome<Understood> | null> {
    const { ai, intents: own } = profile;
    if (!ai?.understands || local.confidence >= SURE || local.button || !/\p{L}{2}/u.test(local.text))
      return null;
    const intents = [...INTENTS, ...own.map(({ name }) => name)];
    const answer = await unlessUnavailable(signal, () =>
      this.models.generate({
        models: ai.models,
        instructions: understandPrompt.instructions({ intents }),
        messages: [
          { role: 'user', text: maskPersonalData(local.text.slice(0, READ_AT_MOST), local.entities) },
        ],
        output: z.object({ intent: z.enum(intents as [string, ...string[]]) }),
        temperature: 0,
        ...(signal ? { signal } : {}),
        maxOutputTokens: 200,
        purpose: purposeOf('understand', profile),
        prompt: understandPrompt.id,
      }),
    );
    if ('unavailable' in answer) return { value: local, result: { fallback: answer.unavailable } };
    const { output, provider, model, cost } = answer;
    const value = { ...local, intent: output.intent, confidence: output.intent === 'none' ? 0 : BELIEVED };
    return {
      value,
      engine: `${provider}:${model} ${understandPrompt.id}`,
      result: { intent: value.intent, confidence: value.confidence, cost },
    };
  }
}
