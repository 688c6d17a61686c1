import type { MessageTemplate } from '../../../domain/template/message-template.js';
import type { TemplateName } from '../../../domain/template/purpose-templates.js';

/** The templates of channels, as their platforms last told them. */
export abstract class MessageTemplates {
  abstract find(channelId: string, name: TemplateName): Promise<MessageTemplate | undefined>;
  /** All of a channel's templates anew; those that are not among them are gone. */
  abstract replace(channelId: string, templates: readonly MessageTemplate[]): Promise<void>;
  /** They could not be read: what is known stays. */
  abstract failed(channelId: string, code: string): Promise<void>;
}
