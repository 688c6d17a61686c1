/** What the files context lets people do. */
export const filesPermissions = {
  'files.read': 'See and download files',
  'files.manage': 'Upload and delete files',
} as const;
