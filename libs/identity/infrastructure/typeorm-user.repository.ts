import { Injectable } from '@nestjs/common';
import { conflict, CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { User } from '../domain/user.js';
import { UserRepository } from '../domain/user.repository.js';
import { UserSchema } from './user.schema.js';

@Injectable()
export class TypeormUserRepository extends UserRepository {
  private readonly store: AggregateStore<User>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(UserSchema);
  }

  async find(id: string): Promise<User | undefined> {
    return this.withRoles(await this.store.find(id));
  }

  async findByEmail(email: string): Promise<User | undefined> {
    return this.withRoles(await this.store.findBy('email = $1', [email]));
  }

  async add(user: User): Promise<void> {
    await this.store.add(user).catch(rethrow);
    await this.storeRoles(user);
  }

  async update(user: User): Promise<void> {
    await this.store.update(user).catch(rethrow);
    await this.storeRoles(user);
  }

  async roleChanged(roleId: string): Promise<void> {
    await this.sql.change(
      `UPDATE identity_user SET permissions_version = permissions_version + 1, version = version + 1
       WHERE id IN (SELECT user_id FROM user_role WHERE role_id = $1)`,
      [roleId],
    );
  }

  private async withRoles(user: User | undefined): Promise<User | undefined> {
    if (!user) return undefined;
    const rows = await this.sql.rows<{ roleId: string }>(
      'SELECT role_id AS "roleId" FROM user_role WHERE user_id = $1',
      [user.id],
    );
    return Object.assign(user, { roleIds: rows.map((row) => row.roleId) });
  }

  private async storeRoles({ id, roleIds }: User): Promise<void> {
    await this.sql.change('DELETE FROM user_role WHERE user_id = $1 AND NOT (role_id = ANY($2::uuid[]))', [
      id,
      roleIds,
    ]);
    await this.sql.change(
      `INSERT INTO user_role (organization_id, user_id, role_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
      [this.contexts.organizationId(), id, roleIds],
    );
  }
}

function rethrow(error: unknown): never {
  throw isUniqueViolation(error, 'identity_user_email')
    ? conflict('identity.email-taken', 'This e-mail address belongs to another account.')
    : error;
}
