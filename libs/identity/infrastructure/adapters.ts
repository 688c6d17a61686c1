import type { Provider } from '@nestjs/common';
import { Authenticator } from '#platform/http/auth/authenticator';
import { AccountLimit } from '../application/services/account-limit.js';
import { KnownAccess } from '../application/services/known-access.js';
import { TenantBinding } from '../application/services/tenant-binding.js';
import { TenantDoor } from '../application/services/tenant-door.js';
import { AccessLog } from '../contracts/access-log.js';
import { Administrators } from '../domain/administrators.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { OrganizationRepository } from '../domain/organization.repository.js';
import { PasswordResetRepository } from '../domain/password-reset.repository.js';
import { RoleRepository } from '../domain/role.repository.js';
import { SessionRepository } from '../domain/session.repository.js';
import { UserRepository } from '../domain/user.repository.js';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { IdentityAuthenticator } from './identity-authenticator.js';
import { LimiterAccountLimit } from './limiter-account-limit.js';
import { LookupTenantDoor } from './lookup-tenant-door.js';
import { RecentAccessLog } from './recent-access-log.js';
import { SessionAuthentication } from './session-authentication.js';
import { SqlAdministrators } from './sql-administrators.js';
import { SqlTenantBinding } from './sql-tenant-binding.js';
import { TenantLookup } from './tenant-lookup.js';
import { TypeormApiKeyRepository } from './typeorm-api-key.repository.js';
import { TypeormOrganizationRepository } from './typeorm-organization.repository.js';
import { TypeormPasswordResetRepository } from './typeorm-password-reset.repository.js';
import { TypeormRoleRepository } from './typeorm-role.repository.js';
import { TypeormSessionRepository } from './typeorm-session.repository.js';
import { TypeormUserRepository } from './typeorm-user.repository.js';

/** What stands behind the ports of this context, and behind the platform's Authenticator. */
export const ADAPTERS: readonly Provider[] = [
  { provide: OrganizationRepository, useClass: TypeormOrganizationRepository },
  { provide: UserRepository, useClass: TypeormUserRepository },
  { provide: RoleRepository, useClass: TypeormRoleRepository },
  { provide: SessionRepository, useClass: TypeormSessionRepository },
  { provide: PasswordResetRepository, useClass: TypeormPasswordResetRepository },
  { provide: ApiKeyRepository, useClass: TypeormApiKeyRepository },
  { provide: Administrators, useClass: SqlAdministrators },
  { provide: TenantBinding, useClass: SqlTenantBinding },
  { provide: TenantDoor, useClass: LookupTenantDoor },
  { provide: AccountLimit, useClass: LimiterAccountLimit },
  { provide: AccessLog, useClass: RecentAccessLog },
  TenantLookup,
  SessionAuthentication,
  ApiKeyAuthentication,
  { provide: Authenticator, useClass: IdentityAuthenticator },
  { provide: KnownAccess, useExisting: Authenticator },
];
