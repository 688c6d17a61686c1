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
 * and `site` (or null); for alarms `channel`, `platform`, `reason` (a code) and `silent`, or `instances` (a number); for colleagues `name`
 * and `host`, where they sign in. Nothing clinical and no patient's name: these ways are not private enough.
 */
export interface Catalogue {
  readonly resultForPatient: TextTemplate;
  /** Where the messenger takes no text any more. */
  readonly resultForPatientByMail: MailTemplate;
  readonly resultForReferrer: MailTemplate;
  /** The code that a share link asks for. */
  readonly codeForPatient: TextTemplate;
  readonly codeByMail: MailTemplate;
  readonly reminderForPatient: TextTemplate;
  readonly channelAlarm: MailTemplate;
  readonly storageAlarm: MailTemplate;
  /** Another system does not take results. */
  readonly hl7Alarm: MailTemplate;
  readonly conversationWaits: MailTemplate;
}
