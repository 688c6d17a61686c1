import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { MessageChanged } from '../../contracts/events/message-changed.event.js';
import { ForgetTranslation } from '../commands/forget-translation/forget-translation.command.js';
import type { KeepTranslation } from '../commands/keep-translation/keep-translation.command.js';
import { GetTextToTranslate } from '../queries/get-text-to-translate/get-text-to-translate.query.js';
import { StaffTranslations } from '../services/translation/staff-translations.js';

/** The translation of a message follows it: anew when it was edited, gone when it was taken back. */
@PerformOn({
  name: 'conversations.when-message-changed-then-translate-it',
  on: MessageChanged,
  ordered: false,
})
export class WhenMessageChangedThenTranslateIt implements Effect<MessageChanged> {
  constructor(
    private readonly mediator: Mediator,
    private readonly translations: StaffTranslations,
  ) {}

  async perform(
    { event }: EventEnvelope<MessageChanged>,
    { signal }: EffectRun,
  ): Promise<KeepTranslation | ForgetTranslation | null> {
    const { messageId } = event.payload;
    const task = await this.mediator.ask(new GetTextToTranslate({ messageId }));
    if (!task || task.translated === 'no') return null;
    if (task.gone) return new ForgetTranslation({ messageId });
    if (task.translated === 'yes') return null;
    const made = await this.translations.forStaff(task, signal);
    // One of what it said before would mislead; without it, the message itself is shown.
    return made && !('failure' in made) ? made : new ForgetTranslation({ messageId });
  }
}
