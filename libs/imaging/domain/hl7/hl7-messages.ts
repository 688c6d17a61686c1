/** What tells one message of a peer from the others: senders give control ids out again. */
export interface Hl7MessageKey {
  readonly peerId: string;
  /** MSH-10. */
  readonly controlId: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** What became of a message; never what it said. */
export interface Hl7MessageRecord extends Hl7MessageKey {
  /** Such as `ORM^O01`. */
  readonly type: string;
  readonly state: 'taken' | 'refused';
  /** Why it was refused. */
  readonly errorCode: string | null;
  readonly orderIds: readonly string[];
}

/** What a peer calls things of ours. */
export type Hl7NumberKind = 'order' | 'referrer';

/** Which messages came, and by which numbers their senders know what is ours. */
export abstract class Hl7Messages {
  /** The orders of a message that was taken before, undefined when it was not. */
  abstract taken(key: Hl7MessageKey): Promise<readonly string[] | undefined>;
  /** One that is refused again and again is remembered once. */
  abstract add(record: Hl7MessageRecord): Promise<void>;
  abstract subjectOf(peerId: string, kind: Hl7NumberKind, number: string): Promise<string | undefined>;
  abstract addNumber(peerId: string, kind: Hl7NumberKind, number: string, subjectId: string): Promise<void>;
  /** Forgets messages of before a moment, some at a time; answers how many. */
  abstract forget(before: Date): Promise<number>;
}
