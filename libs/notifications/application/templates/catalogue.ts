import type { ReadingNotice } from '../../domain/notification-kind.js';

/** A text, as a Handlebars template. */
export type TextTemplate = string;

/** An e-mail. The HTML is the inside of a page; its values are escaped. */
export interface MailTemplate {
  readonly subject: TextTemplate;
  readonly text: TextTemplate;
  readonly html: string;
}

/**
 * All that notifications say in one language. Values: `practice`, `phone` and `address` of the practice (or null); for
 * results `url`, `until`, `corrected`, and for referrers `referrer` (or null) and `accessionNumber`; for codes `code` and `until`; for reminders `when`
 * and `site` (or null); for alarms `channel`, `platform`, `reason` (a code) and `silent`, `instances` (a number) or `reportId`; for colleagues `name`,
 * `host`, where they sign in, and `notice`, one of `readingNotices`. Nothing clinical and no patient's name: these ways are not private enough.
 */
export interface Catalogue {
  readonly resultForPatient: TextTemplate;
  /** Where the messenger takes no text any more. */
  readonly resultForPatientByMail: MailTemplate;
  readonly resultForReferrer: MailTemplate;
  /** A report that they were told of is not valid. */
  readonly withdrawalForPatient: TextTemplate;
  readonly withdrawalForPatientByMail: MailTemplate;
  readonly withdrawalForReferrer: MailTemplate;
  /** The code that a share link asks for. */
  readonly codeForPatient: TextTemplate;
  readonly codeByMail: MailTemplate;
  readonly reminderForPatient: TextTemplate;
  readonly channelAlarm: MailTemplate;
  readonly storageAlarm: MailTemplate;
  /** Another system does not take results. */
  readonly hl7Alarm: MailTemplate;
  /** A report was not signed in its time. */
  readonly turnaroundAlarm: MailTemplate;
  /** Nobody was told of a critical result in its time, or nobody confirmed it. */
  readonly criticalAlarm: MailTemplate;
  /** A share link ended after too many wrong answers. */
  readonly linkAlarm: MailTemplate;
  readonly conversationWaits: MailTemplate;
  readonly readingNotice: MailTemplate;
  /** Sentences without their full stop. */
  readonly readingNotices: Readonly<Record<ReadingNotice, string>>;
}
