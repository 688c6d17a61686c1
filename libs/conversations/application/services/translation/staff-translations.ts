import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { conflict, invalid, Mediator, unavailable } from '#kernel';
import { AiModels } from '#platform/ai/ai-models';
import type { BotModel } from '../../../domain/bot/bot-ai.js';
import { KeepPreparedTranslation } from '../../commands/keep-prepared-translation/keep-prepared-translation.command.js';
import { KeepTranslation } from '../../commands/keep-translation/keep-translation.command.js';
import { GetReplyLanguages } from '../../queries/get-reply-languages/get-reply-languages.query.js';
import type { TextToTranslate } from '../../queries/get-text-to-translate/get-text-to-translate.query.js';
import { LanguageDetection } from '../language-detection.js';
import { unlessUnavailable } from '../turns/ai/unless-unavailable.js';
import { isFaithful } from './is-faithful.js';
import type { PreparedTranslation } from './message-translations.js';
import { sameLanguage } from './same-language.js';
import { translatePrompt } from './translate-prompt.js';

const TRANSLATION = z.object({ translation: z.string().describe('the message in the other language') });
const LONGEST = 8_000;
const SHORTEST_ANSWER = 400;

type Translated = { readonly text: string; readonly engine: string } | { readonly failure: string };

/**
 * Translates between contacts and staff, by a model. For effects and edges: the model is remote. The whole text goes to the
 * provider, names and dates too, for a translation without them would be none.
 */
@Injectable()
export class StaffTranslations {
  constructor(
    private readonly mediator: Mediator,
    private readonly models: AiModels,
    private readonly languages: LanguageDetection,
  ) {}

  /** A contact's message for staff; null where none is needed, and the code where none can be had now. */
  async forStaff(
    task: TextToTranslate,
    signal?: AbortSignal,
  ): Promise<KeepTranslation | { readonly failure: string } | null> {
    const { messageId, text, agentLanguage: language, models, spoken } = task;
    if (text.trim() === '' || text.length > LONGEST) return null;
    const { locale } = await this.languages.detect(text, spoken);
    if (sameLanguage(locale, language)) return null;
    const translated = await this.translate(text, { from: locale, to: language }, models, signal);
    if ('failure' in translated) return translated;
    return new KeepTranslation({
      messageId,
      language,
      text: translated.text,
      madeBy: translated.engine,
      source: text,
    });
  }

  /**
   * What a colleague wrote, in the contact's language, kept so that what was looked at is what goes out. It is the text itself
   * where both speak the same.
   *
   * @throws DomainError `conversations.no-translation` where the channel's bot translates nothing,
   *   `conversations.nothing-to-translate`, `conversations.too-long-to-translate`, `conversations.translation-unavailable` when no model answers well enough now
   */
  async prepare(conversationId: string, source: string): Promise<PreparedTranslation> {
    if (source.trim() === '')
      throw invalid('conversations.nothing-to-translate', 'There is no text to translate.', [
        { field: 'text', message: 'is blank' },
      ]);
    if (source.length > LONGEST)
      throw invalid('conversations.too-long-to-translate', 'This text is too long to be translated.', [
        { field: 'text', message: `has at most ${String(LONGEST)} characters` },
      ]);
    const reply = await this.mediator.ask(new GetReplyLanguages({ conversationId, source }));
    if (!reply)
      throw conflict('conversations.no-translation', 'The bot of this channel is not set up to translate.');
    const { agentLanguage: sourceLanguage, lastText, spoken, models, prepared } = reply;
    const { locale: language } = await this.languages.detect(lastText, spoken);
    if (prepared && sameLanguage(prepared.language, language)) return prepared;
    const text = sameLanguage(language, sourceLanguage)
      ? source
      : await this.reliably(source, { from: sourceLanguage, to: language }, models);
    const made = { conversationId, source, sourceLanguage, language, text };
    await this.mediator.send(new KeepPreparedTranslation(made));
    return made;
  }

  private async reliably(
    source: string,
    languages: { readonly from: string; readonly to: string },
    models: readonly BotModel[],
  ): Promise<string> {
    const translated = await this.translate(source, languages, models);
    if ('failure' in translated)
      throw unavailable(
        'conversations.translation-unavailable',
        'No translation can be had at the moment, so nothing was sent. Try again, or send your own words.',
      );
    return translated.text;
  }

  private async translate(
    text: string,
    languages: { readonly from: string; readonly to: string },
    models: readonly BotModel[],
    signal?: AbortSignal,
  ): Promise<Translated> {
    const answer = await unlessUnavailable(signal, () =>
      this.models.generate({
        models,
        instructions: translatePrompt.instructions(languages),
        messages: [{ role: 'user', text }],
        output: TRANSLATION,
        temperature: 0,
        maxOutputTokens: SHORTEST_ANSWER + text.length,
        purpose: 'translate',
        prompt: translatePrompt.id,
        ...(signal ? { signal } : {}),
      }),
    );
    if ('unavailable' in answer) return { failure: answer.unavailable };
    const { output, provider, model } = answer;
    if (!isFaithful(text, output.translation)) return { failure: 'conversations.translation-unfaithful' };
    return { text: output.translation.trim(), engine: `${provider}:${model} ${translatePrompt.id}` };
  }
}
