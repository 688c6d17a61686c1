import { DomainEvent, EventName } from '#kernel';

/** Somebody opened the report behind a link. */
@EventName('reporting.share-opened')
export class ShareOpened extends DomainEvent<{ shareLinkId: string; reportId: string }> {}
