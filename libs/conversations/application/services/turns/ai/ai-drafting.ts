import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AiModels } from '#platform/ai/ai-models';
import type { BotProfile } from '../../../../domain/bot/bot-profile.js';
import type { KnowledgeAnswer } from '../../../../domain/bot/knowledge-answer.js';
import type { Understood } from '../../../../domain/bot/understood.js';
import type { StageOutcome } from '../stage-recorder.js';
import { isGrounded } from './is-grounded.js';
import { maskPersonalData } from './mask-personal-data.js';
import { draftPrompt } from './prompts.js';
import { purposeOf } from './purpose-of.js';
import { unlessUnavailable } from './unless-unavailable.js';

const DRAFT = z.object({
  canAnswer: z.boolean().describe('whether the passages answer the question'),
  answer: z.string().describe('the answer; empty when there is none'),
  passages: z.array(z.number().int()).describe('numbers of the passages used'),
});

/** Puts an answer into words out of the practice's passages, by a model. */
@Injectable()
export class AiDrafting {
  constructor(private readonly models: AiModels) {}

  /**
   * @param passages what the search found, the best first; it is the answer where no model drafts one
   * @returns null where no model is to be asked
   */
  async draft(
    understood: Understood,
    passages: readonly KnowledgeAnswer[],
    profile: BotProfile,
    signal?: AbortSignal,
  ): Promise<StageOutcome<KnowledgeAnswer | null> | null> {
    const { ai, practiceName } = profile;
    const [best] = passages;
    if (!ai?.drafts || !best) return null;
    const language = understood.locale;
    const quoted = passages.map(({ title, text }, index) => `[${String(index + 1)}] ${title}\n${text}`);
    const question = maskPersonalData(understood.text, understood.entities);
    const answer = await unlessUnavailable(signal, () =>
      this.models.generate({
        models: ai.models,
        instructions: draftPrompt.instructions({ practice: practiceName, language }),
        messages: [{ role: 'user', text: `Passages:\n${quoted.join('\n\n')}\n\nQuestion: ${question}` }],
        output: DRAFT,
        temperature: 0,
        ...(signal ? { signal } : {}),
        purpose: purposeOf('draft', profile),
        prompt: draftPrompt.id,
      }),
    );
    if ('unavailable' in answer) return { value: best, result: { fallback: answer.unavailable } };
    const { output, provider, model, cost } = answer;
    const engine = `${provider}:${model} ${draftPrompt.id}`;
    if (!output.canAnswer) return { value: null, engine, result: { answers: false, cost } };
    const used = output.passages.flatMap((number) => passages[number - 1] ?? []);
    // A draft that says what no passage says is not sent: the passage itself is.
    if (!isGrounded(output.answer, used))
      return { value: best, engine, result: { answers: true, grounded: false, cost } };
    const [source = best] = used;
    const articles = [...new Set(used.map(({ articleId }) => articleId))];
    return {
      value: { ...source, text: output.answer.trim() },
      engine,
      result: { answers: true, grounded: true, articles, cost },
    };
  }
}
