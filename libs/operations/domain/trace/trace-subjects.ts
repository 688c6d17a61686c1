/**
 * The aggregates that tie correlations together: each belongs to one order or conversation, so that following them
 * stays within one patient's matter (docs/adr/0004). A patient or a channel would tie everything to everything.
 */
export const TRACE_SUBJECTS: readonly string[] = [
  'conversation',
  'order',
  'study',
  'report',
  'workflow-instance',
  'notification',
  'share-link',
];
