import type { PermissionCatalog } from '#kernel';

/** What this context's use cases ask for. */
export const projectsPermissions = {
  'projects.read': 'See the projects one is a member of, and do there what one’s role in them allows',
  'projects.manage': 'Create projects; see and manage all projects',
} as const satisfies PermissionCatalog;
