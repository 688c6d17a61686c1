/** What the reporting context lets people do. */
export const reportingPermissions = {
  'reports.read': 'Read reports and their documents',
  'reports.write': 'Claim studies, draft reports and mark them preliminary',
  'reports.sign': 'Sign, amend and withdraw reports',
  'reports.share': 'Share signed reports by link and revoke links',
  'worklist.read': 'See the reading worklist',
} as const;
