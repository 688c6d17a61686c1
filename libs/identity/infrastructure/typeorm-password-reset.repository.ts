import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { PasswordReset } from '../domain/password-reset.js';
import { PasswordResetRepository } from '../domain/password-reset.repository.js';
import { PasswordResetSchema } from './password-reset.schema.js';

@Injectable()
export class TypeormPasswordResetRepository extends PasswordResetRepository {
  private readonly store: AggregateStore<PasswordReset>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(PasswordResetSchema);
  }

  find(id: string): Promise<PasswordReset | undefined> {
    return this.store.findBy('id = $1 FOR UPDATE', [id]);
  }

  add(reset: PasswordReset): Promise<void> {
    return this.store.add(reset);
  }

  update(reset: PasswordReset): Promise<void> {
    return this.store.update(reset);
  }

  async voidAllOf(userId: string): Promise<void> {
    await this.sql.change(
      'UPDATE password_reset SET used_at = now(), version = version + 1 WHERE user_id = $1 AND used_at IS NULL',
      [userId],
    );
  }
}
