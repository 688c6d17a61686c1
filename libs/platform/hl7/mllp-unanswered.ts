/** A message had no answer; it may be sent again under the same control id, by which its receiver knows it. */
export class MllpUnanswered extends Error {
  constructor(
    readonly code: 'hl7.unreachable' | 'hl7.unanswered',
    message: string,
  ) {
    super(message);
    this.name = 'MllpUnanswered';
  }
}
