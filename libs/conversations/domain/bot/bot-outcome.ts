import type { HandOverReason } from '../../contracts/hand-over-reason.js';
import type { RedFlag } from './red-flag.js';
import type { OrderRequest } from './intake/order-request.js';

/** What a step asks the rest of the system to do, beside its replies. */
export type BotOutcome =
  | { readonly kind: 'order-requested'; readonly order: OrderRequest }
  | { readonly kind: 'order-cancelled' }
  /** A verified person wants another appointment: what for, and when, in words. */
  | {
      readonly kind: 'rescheduling-requested';
      readonly orderId: string;
      readonly number: string;
      readonly wish: string;
    }
  | { readonly kind: 'hand-over'; readonly reason: HandOverReason; readonly redFlag?: RedFlag };
