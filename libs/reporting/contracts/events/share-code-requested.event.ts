import { DomainEvent, EventName } from '#kernel';

/** Whoever follows a link wants the code that it asks for; it goes to the link's audience. */
@EventName('reporting.share-code-requested')
export class ShareCodeRequested extends DomainEvent<{
  shareLinkId: string;
  reportId: string;
  orderId: string | null;
  audience: 'patient' | 'referrer' | 'other';
  /** 1 for the link's first code; only the newest counts. */
  round: number;
}> {}
