import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageTranslations } from '../../services/translation/message-translations.js';
import { ForgetTranslation } from './forget-translation.command.js';

@CommandHandler(ForgetTranslation)
export class ForgetTranslationHandler implements ICommandHandler<ForgetTranslation> {
  constructor(private readonly translations: MessageTranslations) {}

  execute({ messageId }: ForgetTranslation): Promise<void> {
    return this.translations.forget(messageId);
  }
}
