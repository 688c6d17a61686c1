/** The signs that part a message, as MSH-1 and MSH-2 name them (HL7 2.5.1, 2.5.4). */
export interface Hl7Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  /** Empty when the message has none: nothing is escaped then. */
  readonly escape: string;
  readonly subcomponent: string;
}

/** Those that the standard recommends, and we write. */
export const HL7_DELIMITERS: Hl7Delimiters = {
  field: '|',
  component: '^',
  repetition: '~',
  escape: '\\',
  subcomponent: '&',
};
