import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { TenantBinding } from '../application/services/tenant-binding.js';

@Injectable()
export class SqlTenantBinding extends TenantBinding {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  async bind(organizationId: string): Promise<void> {
    this.contexts.amend({ organizationId });
    await this.sql.rows(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
  }
}
