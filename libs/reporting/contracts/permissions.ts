/** What the reporting context lets people do. */
export const reportingPermissions = {
  'reports.read': 'Read reports and their documents',
  'reports.write': 'Claim studies, draft reports and mark them preliminary',
  'reports.sign': 'Sign, amend and withdraw reports, and have studies read again',
  'reports.share': 'Share signed reports by link and revoke links',
  'reports.reassign': 'Take studies over from other readers and give them to readers',
  'sharing.manage': 'Decide what share links ask for, how long they open and when patients are written to',
  'report-layout.manage': 'Decide how reports look: logo, address, footer, paper and colour',
  'report-templates.manage': 'Manage report templates and the macros of the practice',
  'worklist.prioritize': 'Have studies read sooner or later than their orders say',
  'worklist.pause': 'Stop and restart the time for a report',
  'worklist.manage': 'Decide time limits, hours, subspecialties and critical times',
  'worklist.read': 'See the reading worklist',
  'hl7-results.manage': 'See which results were sent by HL7 v2, and send them again',
} as const;
