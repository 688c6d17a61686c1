import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageTranslations } from '../../services/translation/message-translations.js';
import { KeepPreparedTranslation } from './keep-prepared-translation.command.js';

@CommandHandler(KeepPreparedTranslation)
export class KeepPreparedTranslationHandler implements ICommandHandler<KeepPreparedTranslation> {
  constructor(private readonly translations: MessageTranslations) {}

  execute(command: KeepPreparedTranslation): Promise<void> {
    return this.translations.prepare(command);
  }
}
