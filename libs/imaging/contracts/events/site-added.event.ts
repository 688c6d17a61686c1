import { DomainEvent, EventName } from '#kernel';

/** The practice examines at another site. */
@EventName('imaging.site-added')
export class SiteAdded extends DomainEvent<{ siteId: string }> {}
