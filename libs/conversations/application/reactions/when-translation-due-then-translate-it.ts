import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { TranslationDue } from '../../contracts/events/translation-due.event.js';
import type { KeepTranslation } from '../commands/keep-translation/keep-translation.command.js';
import { GetTextToTranslate } from '../queries/get-text-to-translate/get-text-to-translate.query.js';
import { StaffTranslations } from '../services/translation/staff-translations.js';

const MOST_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 15;

/** Translates a contact's message for staff. They have the message meanwhile; where no model answers, that has to do. */
@PerformOn({
  name: 'conversations.when-translation-due-then-translate-it',
  on: TranslationDue,
  ordered: false,
})
export class WhenTranslationDueThenTranslateIt implements Effect<TranslationDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly translations: StaffTranslations,
  ) {}

  async perform(
    { event }: EventEnvelope<TranslationDue>,
    { attempt, signal }: EffectRun,
  ): Promise<KeepTranslation | null> {
    const { messageId } = event.payload;
    const task = await this.mediator.ask(new GetTextToTranslate({ messageId }));
    if (!task || task.gone || task.translated === 'yes') return null;
    const made = await this.translations.forStaff(task, signal);
    if (!made || !('failure' in made)) return made;
    if (attempt >= MOST_ATTEMPTS || made.failure === 'ai.budget-exceeded') return null;
    throw new RetryLater(FIRST_WAIT_SECONDS * 2 ** (attempt - 1), made.failure);
  }
}
