import { DomainEvent, EventName } from '#kernel';

/** What is known of a site changed, or whether it is offered. */
@EventName('imaging.site-changed')
export class SiteChanged extends DomainEvent<{ siteId: string }> {}
