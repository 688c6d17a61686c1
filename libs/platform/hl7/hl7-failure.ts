/** A message that cannot be read: malformed, too large, or in signs that we do not know. The text names no value of it. */
export class Hl7Failure extends Error {
  /** @param code of HL7 table 0357, as an ERR segment tells it */
  constructor(
    readonly code: Hl7ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'Hl7Failure';
  }
}

/** HL7 table 0357, Message Error Condition Codes. */
export type Hl7ErrorCode =
  '100' | '101' | '102' | '103' | '200' | '201' | '202' | '203' | '204' | '205' | '207';
