import { Injectable } from '@nestjs/common';
import { conflict, Sql, UnitOfWork } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation, sqlState } from '#platform/database/sql-state';
import type { Role } from '../domain/role.js';
import { RoleRepository } from '../domain/role.repository.js';
import { RoleSchema } from './role.schema.js';

/** SQLSTATE foreign_key_violation. */
const STILL_REFERENCED = '23503';

@Injectable()
export class TypeormRoleRepository extends RoleRepository {
  private readonly store: AggregateStore<Role>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
    this.store = stores.of(RoleSchema);
  }

  find(id: string): Promise<Role | undefined> {
    return this.store.find(id);
  }

  findAll(ids: readonly string[]): Promise<Role[]> {
    return this.store.all('id = ANY($1::uuid[])', [ids]);
  }

  findByKey(key: string): Promise<Role | undefined> {
    return this.store.findBy('key = $1', [key]);
  }

  async add(role: Role): Promise<void> {
    await this.store.add(role).catch(nameTaken);
  }

  async update(role: Role): Promise<void> {
    await this.store.update(role).catch(nameTaken);
  }

  async delete(role: Role): Promise<void> {
    await this.sql.change('DELETE FROM identity_role WHERE id = $1', [role.id]).catch(inUse);
    this.unitOfWork.track(role);
  }
}

function nameTaken(error: unknown): never {
  throw isUniqueViolation(error, 'identity_role_name')
    ? conflict('identity.role-name-taken', 'There is a role of this name already.')
    : error;
}

function inUse(error: unknown): never {
  throw sqlState(error) === STILL_REFERENCED
    ? conflict('identity.role-in-use', 'Users still have this role. Give them another one first.')
    : error;
}
