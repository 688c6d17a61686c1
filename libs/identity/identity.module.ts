import { Global, Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { Authenticator } from '#platform/http/auth/authenticator';
import { COMMAND_HANDLERS } from './application/command-handlers.js';
import { QUERY_HANDLERS } from './application/query-handlers.js';
import { WhenPasswordResetRequestedThenSendMail } from './application/reactions/when-password-reset-requested-then-send-mail.js';
import { AccountLimit } from './application/services/account-limit.js';
import { AssignableRoles } from './application/services/assignable-roles.js';
import { KnownAccess } from './application/services/known-access.js';
import { OperatorsOrganization } from './application/services/operators-organization.js';
import { OrganizationFounding } from './application/services/organization-founding.js';
import { OwnPermissions } from './application/services/own-permissions.js';
import { PasswordResetTokens } from './application/services/password-reset-tokens.js';
import { Passwords } from './application/services/passwords.js';
import { RefreshTokens } from './application/services/refresh-tokens.js';
import { SessionStart } from './application/services/session-start.js';
import { SessionTokens } from './application/services/session-tokens.js';
import { TenantDoor } from './application/services/tenant-door.js';
import { AccessLog } from './contracts/access-log.js';
import { identityPermissions } from './contracts/permissions.js';
import { ADAPTERS } from './infrastructure/adapters.js';
import { ApiKeySchema } from './infrastructure/api-key.schema.js';
import { OrganizationSchema } from './infrastructure/organization.schema.js';
import { PasswordResetSchema } from './infrastructure/password-reset.schema.js';
import { RoleSchema } from './infrastructure/role.schema.js';
import { SessionSchema } from './infrastructure/session.schema.js';
import { UserSchema } from './infrastructure/user.schema.js';
import { IdentityDemoSeed } from './presentation/cli/identity.demo-seed.js';
import { IdentityUpkeep } from './presentation/cli/identity.upkeep.js';

/** Who is who, and who may do what. Global, because every door asks its Authenticator. */
@Global()
@DeclarePermissions(identityPermissions)
@DeclareSchemas(OrganizationSchema, UserSchema, RoleSchema, SessionSchema, ApiKeySchema, PasswordResetSchema)
@Module({
  providers: [
    ...COMMAND_HANDLERS,
    ...QUERY_HANDLERS,
    ...ADAPTERS,
    AssignableRoles,
    OperatorsOrganization,
    OrganizationFounding,
    OwnPermissions,
    PasswordResetTokens,
    Passwords,
    RefreshTokens,
    SessionStart,
    SessionTokens,
    WhenPasswordResetRequestedThenSendMail,
    IdentityDemoSeed,
    IdentityUpkeep,
  ],
  exports: [Authenticator, AccessLog, AccountLimit, KnownAccess, TenantDoor],
})
export class IdentityModule {}
