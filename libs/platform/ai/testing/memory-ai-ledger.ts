import { AiBudgetExceeded } from '../ai-budget-exceeded.js';
import { AiLedger } from '../usage/ai-ledger.js';
import type { AiBooking } from '../usage/ai-ledger.js';

/** A ledger for specs: it keeps every booking, and its budget is used up when a spec says so. */
export class MemoryAiLedger extends AiLedger {
  readonly bookings: AiBooking[] = [];
  isUsedUp = false;

  ensureBudget(): Promise<void> {
    return this.isUsedUp ? Promise.reject(new AiBudgetExceeded()) : Promise.resolve();
  }

  book(booking: AiBooking): Promise<void> {
    this.bookings.push(booking);
    return Promise.resolve();
  }
}
