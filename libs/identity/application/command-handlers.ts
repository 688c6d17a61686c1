import type { Type } from '@nestjs/common';
import { ActivateUserHandler } from './commands/activate-user/activate-user.handler.js';
import { ChangeOwnPasswordHandler } from './commands/change-own-password/change-own-password.handler.js';
import { ConfirmPasswordResetHandler } from './commands/confirm-password-reset/confirm-password-reset.handler.js';
import { CreateAdministratorHandler } from './commands/create-administrator/create-administrator.handler.js';
import { CreateApiKeyHandler } from './commands/create-api-key/create-api-key.handler.js';
import { CreateOrganizationHandler } from './commands/create-organization/create-organization.handler.js';
import { CreateRoleHandler } from './commands/create-role/create-role.handler.js';
import { CreateUserHandler } from './commands/create-user/create-user.handler.js';
import { DeactivateUserHandler } from './commands/deactivate-user/deactivate-user.handler.js';
import { DeleteRoleHandler } from './commands/delete-role/delete-role.handler.js';
import { LogInHandler } from './commands/log-in/log-in.handler.js';
import { LogOutHandler } from './commands/log-out/log-out.handler.js';
import { RecordAccessHandler } from './commands/record-access/record-access.handler.js';
import { RecordApiKeyUseHandler } from './commands/record-api-key-use/record-api-key-use.handler.js';
import { RefreshBuiltInRolesHandler } from './commands/refresh-built-in-roles/refresh-built-in-roles.handler.js';
import { RefreshSessionHandler } from './commands/refresh-session/refresh-session.handler.js';
import { RequestPasswordResetHandler } from './commands/request-password-reset/request-password-reset.handler.js';
import { RevokeApiKeyHandler } from './commands/revoke-api-key/revoke-api-key.handler.js';
import { UpdatePracticeHandler } from './commands/update-practice/update-practice.handler.js';
import { UpdateRoleHandler } from './commands/update-role/update-role.handler.js';
import { UpdateUserHandler } from './commands/update-user/update-user.handler.js';

/** What this context can be told to do. */
export const COMMAND_HANDLERS: readonly Type[] = [
  ActivateUserHandler,
  ChangeOwnPasswordHandler,
  ConfirmPasswordResetHandler,
  CreateAdministratorHandler,
  CreateApiKeyHandler,
  CreateOrganizationHandler,
  CreateRoleHandler,
  CreateUserHandler,
  DeactivateUserHandler,
  DeleteRoleHandler,
  LogInHandler,
  LogOutHandler,
  RecordAccessHandler,
  RecordApiKeyUseHandler,
  RefreshBuiltInRolesHandler,
  RefreshSessionHandler,
  RequestPasswordResetHandler,
  RevokeApiKeyHandler,
  UpdatePracticeHandler,
  UpdateRoleHandler,
  UpdateUserHandler,
];
