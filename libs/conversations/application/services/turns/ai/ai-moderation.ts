import { Injectable } from '@nestjs/common';
import { AiModels } from '#platform/ai/ai-models';
import type { BotProfile } from '../../../../domain/bot/bot-profile.js';
import type { Understood } from '../../../../domain/bot/understood.js';
import { maskPersonalData } from './mask-personal-data.js';
import type { StageOutcome } from '../stage-recorder.js';
import { purposeOf } from './purpose-of.js';
import { unlessUnavailable } from './unless-unavailable.js';

/** Lets a provider look at a message, too, where the bot has it on. What it finds is added to what was found here. */
@Injectable()
export class AiModeration {
  constructor(private readonly models: AiModels) {}

  /** @returns null where no provider is to be asked, or none can */
  async look(
    { text, entities }: Understood,
    local: readonly string[],
    profile: BotProfile,
    signal?: AbortSignal,
  ): Promise<StageOutcome<readonly string[]> | null> {
    if (!profile.ai?.moderates || text === '') return null;
    const asked = await unlessUnavailable(signal, async () => ({
      verdict: await this.models.moderate(maskPersonalData(text, entities), {
        purpose: purposeOf('moderation', profile),
        ...(signal ? { signal } : {}),
      }),
    }));
    if ('unavailable' in asked) return { value: local, result: { fallback: asked.unavailable } };
    if (!asked.verdict) return null;
    const { flagged, categories } = asked.verdict;
    const value = flagged ? [...new Set([...local, ...categories])] : local;
    return { value, engine: 'provider', result: { flagged, categories } };
  }
}
