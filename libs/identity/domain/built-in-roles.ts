import { ALL_PERMISSIONS } from './all-permissions.js';

export interface BuiltInRole {
  /** Stable, whatever the practice calls the role. */
  readonly key: 'administrator' | 'front-desk' | 'technologist' | 'radiologist';
  readonly name: string;
  readonly permissions: readonly string[];
}

/** The roles every practice starts with. It may change their names and permissions, not delete them. */
export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  { key: 'administrator', name: 'Administrator', permissions: [ALL_PERMISSIONS] },
  {
    key: 'front-desk',
    name: 'Front desk',
    permissions: [
      'users.read',
      'conversations.read',
      'conversations.reply',
      'conversations.take-over',
      'contacts.manage',
      'canned-replies.manage',
      'patients.read',
      'patients.contact',
      'patients.manage',
      'orders.read',
      'orders.create',
      'orders.manage',
      'studies.read',
      'workflows.read',
      'workflows.act',
      'worklist.read',
      'reports.read',
      'reports.share',
      'notifications.read',
      'files.read',
    ],
  },
  {
    key: 'technologist',
    name: 'Technologist',
    permissions: [
      'users.read',
      'patients.read',
      'orders.read',
      'orders.manage',
      'studies.read',
      'studies.store',
      'workflows.read',
      'workflows.act',
      'worklist.read',
      'worklist.prioritize',
      'worklist.pause',
      'files.read',
    ],
  },
  {
    key: 'radiologist',
    name: 'Radiologist',
    permissions: [
      'users.read',
      'patients.read',
      'orders.read',
      'studies.read',
      'workflows.read',
      'workflows.act',
      'worklist.read',
      'reports.read',
      'reports.write',
      'reports.sign',
      'reports.reassign',
      'worklist.prioritize',
      'worklist.pause',
      'reports.share',
      'files.read',
      'projects.read',
    ],
  },
];
