import { Injectable } from '@nestjs/common';
import { anonymous, CurrentContext } from '#kernel';
import { SYSTEM_ORGANIZATION_ID } from '#platform/database/system-organization';
import type { ClueKind } from '../application/queries/locate-organization/locate-organization.query.js';
import { PasswordResetTokens } from '../application/services/password-reset-tokens.js';
import { RefreshTokens } from '../application/services/refresh-tokens.js';
import { TenantDoor } from '../application/services/tenant-door.js';
import { normalizeEmail } from '../domain/normalize-email.js';
import { TenantLookup } from './tenant-lookup.js';

@Injectable()
export class LookupTenantDoor extends TenantDoor {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly contexts: CurrentContext,
    private readonly refreshTokens: RefreshTokens,
    private readonly resetTokens: PasswordResetTokens,
  ) {
    super();
  }

  byEmail(email: string): Promise<void> {
    return this.enter('email', normalizeEmail(email));
  }

  byRefreshToken(token: string): Promise<void> {
    return this.enter('refresh-token', this.refreshTokens.parse(token)?.id);
  }

  byPasswordReset(token: string): Promise<void> {
    return this.enter('password-reset', this.resetTokens.verify(token));
  }

  private async enter(clue: ClueKind, value: string | undefined): Promise<void> {
    const found = value === undefined ? null : await this.lookup.find(clue, value);
    this.contexts.amend({ actor: anonymous, organizationId: found ?? SYSTEM_ORGANIZATION_ID });
  }
}
