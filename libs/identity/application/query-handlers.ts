import type { Type } from '@nestjs/common';
import { FindAccessRecordsHandler } from './queries/find-access-records/find-access-records.handler.js';
import { FindActivitiesHandler } from './queries/find-activities/find-activities.handler.js';
import { FindApiKeysHandler } from './queries/find-api-keys/find-api-keys.handler.js';
import { FindMyActivitiesHandler } from './queries/find-my-activities/find-my-activities.handler.js';
import { FindRolesHandler } from './queries/find-roles/find-roles.handler.js';
import { FindRoleNamesHandler } from './queries/find-role-names/find-role-names.handler.js';
import { FindColleaguesHandler } from './queries/find-colleagues/find-colleagues.handler.js';
import { FindStaffRecordsHandler } from './queries/find-staff-records/find-staff-records.handler.js';
import { FindUserNamesHandler } from './queries/find-user-names/find-user-names.handler.js';
import { FindUsersHandler } from './queries/find-users/find-users.handler.js';
import { GetApiKeyAccessHandler } from './queries/get-api-key-access/get-api-key-access.handler.js';
import { GetMeHandler } from './queries/get-me/get-me.handler.js';
import { GetPasswordMailHandler } from './queries/get-password-mail/get-password-mail.handler.js';
import { GetPracticeHandler } from './queries/get-practice/get-practice.handler.js';
import { GetRoleHandler } from './queries/get-role/get-role.handler.js';
import { GetSessionAccessHandler } from './queries/get-session-access/get-session-access.handler.js';
import { GetUserMailAddressHandler } from './queries/get-user-mail-address/get-user-mail-address.handler.js';
import { GetUserHandler } from './queries/get-user/get-user.handler.js';
import { HasOrganizationsHandler } from './queries/has-organizations/has-organizations.handler.js';
import { ListPermissionsHandler } from './queries/list-permissions/list-permissions.handler.js';
import { LocateOrganizationHandler } from './queries/locate-organization/locate-organization.handler.js';
import { VerifyPasswordHandler } from './queries/verify-password/verify-password.handler.js';

/** What this context can be asked. */
export const QUERY_HANDLERS: readonly Type[] = [
  FindAccessRecordsHandler,
  FindActivitiesHandler,
  FindApiKeysHandler,
  FindMyActivitiesHandler,
  FindRolesHandler,
  FindRoleNamesHandler,
  FindColleaguesHandler,
  FindStaffRecordsHandler,
  FindUserNamesHandler,
  FindUsersHandler,
  GetApiKeyAccessHandler,
  GetMeHandler,
  GetPasswordMailHandler,
  GetPracticeHandler,
  GetRoleHandler,
  GetSessionAccessHandler,
  GetUserHandler,
  GetUserMailAddressHandler,
  HasOrganizationsHandler,
  ListPermissionsHandler,
  LocateOrganizationHandler,
  VerifyPasswordHandler,
];
