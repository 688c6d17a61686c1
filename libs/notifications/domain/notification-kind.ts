/** What a member of staff is told of reading. None of it says what was found, or in whom. */
export const READING_NOTICES = [
  'report-assigned',
  'review-waits',
  'turnaround-at-risk',
  'turnaround-breached',
  'late-images',
  'preliminary-discrepancy',
  'critical-result-communicated',
  'critical-result-overdue',
] as const;

export type ReadingNotice = (typeof READING_NOTICES)[number];

/** What a member of staff is told; `conversation-waits`: somebody waits for them in the inbox. */
export const COLLEAGUE_NOTICES = ['conversation-waits', ...READING_NOTICES] as const;

export type ColleagueNotice = (typeof COLLEAGUE_NOTICES)[number];

/**
 * `result`: a report can be read under a link. `share-code`: what that link asks for. `report-withdrawn`: a report that they
 * were told of is not valid. `reminder`: an appointment is near. The others are for members of staff.
 */
export const NOTIFICATION_KINDS = [
  'result',
  'share-code',
  'report-withdrawn',
  'reminder',
  ...COLLEAGUE_NOTICES,
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const isReadingNotice = (kind: NotificationKind): kind is ReadingNotice =>
  (READING_NOTICES as readonly string[]).includes(kind);
