import type { AiUsage } from '../ai-answer.js';
import type { AiModelChoice } from '../ai-provider.js';

/** What one call took. */
export interface AiBooking extends AiModelChoice {
  readonly organizationId: string;
  readonly purpose: string;
  /** A prompt's `id`, or empty. */
  readonly prompt: string;
  readonly usage: AiUsage;
  /** Null where the price is not known. */
  readonly cost: number | null;
}

/** Who used how much, and whether there is more. */
export abstract class AiLedger {
  /** @throws AiBudgetExceeded when the organization's tokens or money of the day are used up */
  abstract ensureBudget(organizationId: string): Promise<void>;

  /** Adds a call to the day's. Never throws: an answer that was paid for is worth more than its entry. */
  abstract book(booking: AiBooking): Promise<void>;
}
