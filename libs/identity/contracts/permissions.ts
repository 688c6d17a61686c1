import type { PermissionCatalog } from '#kernel';

/** What this context's use cases ask for. */
export const identityPermissions = {
  'users.read': 'See the users of the practice',
  'users.manage': 'Add, change and deactivate users, within one’s own permissions',
  'roles.read': 'See roles and permissions',
  'roles.manage': 'Make, change and delete roles, within one’s own permissions',
  'api-keys.manage': 'See, create and revoke API keys, within one’s own permissions',
  'activities.read': 'See what everybody did, and who opened which study or report',
  'organization.manage': 'Change the practice’s name, address, time zone and language',
} as const satisfies PermissionCatalog;
