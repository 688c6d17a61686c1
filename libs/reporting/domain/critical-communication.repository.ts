import type { CriticalCommunication } from './critical-communication.js';

/** The critical results of the organization. */
export abstract class CriticalCommunicationRepository {
  /** To change it. */
  abstract find(id: string): Promise<CriticalCommunication | undefined>;
  abstract add(result: CriticalCommunication): Promise<void>;
  abstract update(result: CriticalCommunication): Promise<void>;
}
