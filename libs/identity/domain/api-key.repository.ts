import type { ApiKey } from './api-key.js';

export abstract class ApiKeyRepository {
  abstract find(id: string): Promise<ApiKey | undefined>;
  abstract add(key: ApiKey): Promise<void>;
  abstract update(key: ApiKey): Promise<void>;
  /** Notes that a key is in use, to the hour. */
  abstract used(id: string): Promise<void>;
}
