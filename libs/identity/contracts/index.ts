/** All that other contexts may import of identity. */
export {
  type AdministratorCreated,
  CreateAdministrator,
} from '../application/commands/create-administrator/create-administrator.command.js';
export { CreateOrganization } from '../application/commands/create-organization/create-organization.command.js';
export { RecordAccess } from '../application/commands/record-access/record-access.command.js';
export { FindColleagues } from '../application/queries/find-colleagues/find-colleagues.query.js';
export { FindStaffRecords } from '../application/queries/find-staff-records/find-staff-records.query.js';
export { StaffRecordView } from '../application/queries/find-staff-records/staff-record.view.js';
export { FindRoleNames } from '../application/queries/find-role-names/find-role-names.query.js';
export { RoleNameView } from '../application/queries/find-role-names/role-name.view.js';
export { FindUserNames } from '../application/queries/find-user-names/find-user-names.query.js';
export { UserNameView } from '../application/queries/find-user-names/user-name.view.js';
export { GetPractice } from '../application/queries/get-practice/get-practice.query.js';
export { PracticeView } from '../application/queries/get-practice/practice.view.js';
export { GetUserMailAddress } from '../application/queries/get-user-mail-address/get-user-mail-address.query.js';
export { HasOrganizations } from '../application/queries/has-organizations/has-organizations.query.js';
export { VerifyPassword } from '../application/queries/verify-password/verify-password.query.js';
export { AccessLog } from './access-log.js';
export { ApiKeyCreated } from './events/api-key-created.event.js';
export { ApiKeyRevoked } from './events/api-key-revoked.event.js';
export { OrganizationChanged } from './events/organization-changed.event.js';
export { OrganizationCreated } from './events/organization-created.event.js';
export { PasswordChanged } from './events/password-changed.event.js';
export { PasswordResetRequested } from './events/password-reset-requested.event.js';
export { RoleChanged } from './events/role-changed.event.js';
export { RoleCreated } from './events/role-created.event.js';
export { RoleDeleted } from './events/role-deleted.event.js';
export { SessionReuseDetected } from './events/session-reuse-detected.event.js';
export { UserActivated } from './events/user-activated.event.js';
export { UserChanged } from './events/user-changed.event.js';
export { UserCreated } from './events/user-created.event.js';
export { UserDeactivated } from './events/user-deactivated.event.js';
export { identityPermissions } from './permissions.js';
