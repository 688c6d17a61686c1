/** A message in the language of staff. */
export interface StaffTranslation {
  readonly messageId: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
  /** `author` for what a colleague wrote themselves; else the model and the prompt's version. */
  readonly madeBy: string;
  /** What the message said. */
  readonly source: string;
}

/** What goes out in place of a text that a colleague wrote. */
export interface PreparedTranslation {
  readonly conversationId: string;
  /** What the colleague wrote. */
  readonly source: string;
  readonly sourceLanguage: string;
  readonly language: string;
  readonly text: string;
}

/** Keeps messages in the language of staff, and for a day what was prepared to go out. */
export abstract class MessageTranslations {
  /** Keeps it, unless the message says something else by now. Answers whether it did. */
  abstract keep(translation: StaffTranslation): Promise<boolean>;
  abstract forget(messageId: string): Promise<void>;
  abstract prepare(prepared: PreparedTranslation): Promise<void>;
  abstract prepared(conversationId: string, source: string): Promise<PreparedTranslation | undefined>;
  abstract forgetPreparedBefore(moment: Date): Promise<void>;
}
