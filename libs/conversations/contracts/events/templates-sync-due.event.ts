import { DomainEvent, EventName } from '#kernel';

/** The templates that a channel's platform has approved are to be read again. */
@EventName('conversations.templates-sync-due')
export class TemplatesSyncDue extends DomainEvent<{
  readonly channelId: string;
}> {}
