import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ApiKey } from '../domain/api-key.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { ApiKeySchema } from './api-key.schema.js';

@Injectable()
export class TypeormApiKeyRepository extends ApiKeyRepository {
  private readonly store: AggregateStore<ApiKey>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ApiKeySchema);
  }

  find(id: string): Promise<ApiKey | undefined> {
    return this.store.find(id);
  }

  add(key: ApiKey): Promise<void> {
    return this.store.add(key);
  }

  update(key: ApiKey): Promise<void> {
    return this.store.update(key);
  }

  async used(id: string): Promise<void> {
    await this.sql.change(
      `UPDATE api_key SET last_used_at = date_trunc('hour', now()) WHERE id = $1
       AND last_used_at IS DISTINCT FROM date_trunc('hour', now())`,
      [id],
    );
  }
}
