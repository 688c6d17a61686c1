import type { PermissionCatalog } from '#kernel';

/** What this context's use cases ask for. */
export const imagingPermissions = {
  'patients.read': 'See patients',
  'patients.contact': 'See how patients can be reached: telephone number and e-mail address',
  'patients.manage': 'Add, change and merge patients',
  'orders.read': 'See orders, referrers, sites and procedures',
  'orders.create': 'Request examinations',
  'orders.manage': 'Change, schedule and cancel orders; manage referrers, sites and procedures',
  'studies.read': 'See and retrieve studies',
  'studies.read-granted':
    'See and retrieve the studies that one was given access to, alone or by a project or role',
  'studies.grant': 'Give projects, people and roles access to single studies',
  'studies.store': 'Store studies and match them to orders',
  'studies.de-identify': 'Make copies of studies that name nobody, and download them',
  'studies.re-identify': 'Find out whom a de-identified copy was made of',
  'studies.delete': 'Delete studies and parts of them, for good',
  'archive.manage':
    'Decide how studies are matched and how long they are kept; see whether their files are whole',
  'dicom.manage': 'Manage the DICOM network: the practice’s AE title, and the peers that may call it',
  'hl7.manage':
    'Manage the systems that exchange HL7 messages with the practice, and see what became of the messages',
} as const satisfies PermissionCatalog;
