import { CommandHandler, type ICommandHandler } from '#kernel';
import { MessageTemplates } from '../../services/templates/message-templates.js';
import { StoreTemplates } from './store-templates.command.js';

@CommandHandler(StoreTemplates)
export class StoreTemplatesHandler implements ICommandHandler<StoreTemplates> {
  constructor(private readonly templates: MessageTemplates) {}

  async execute({ channelId, templates, failure }: StoreTemplates): Promise<void> {
    if (failure === undefined) await this.templates.replace(channelId, templates);
    else await this.templates.failed(channelId, failure);
  }
}
