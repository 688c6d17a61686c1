import { DomainEvent, EventName } from '#kernel';

/** A link was answered wrong too often. */
@EventName('reporting.share-link-locked')
export class ShareLinkLocked extends DomainEvent<{
  shareLinkId: string;
  reportId: string;
  /** How often so far. */
  lockOuts: number;
  /** The link has ended: only a new one opens the report. */
  forGood: boolean;
}> {}
