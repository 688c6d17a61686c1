/** Which members of staff want to be told by mail that a conversation waits, and when they last were. */
export abstract class Notices {
  /** They do unless they said otherwise. */
  abstract wantsMail(userId: string): Promise<boolean>;
  abstract setWantsMail(userId: string, wanted: boolean): Promise<void>;
  /** Notes that somebody is told of a conversation now; false when they were within the last minutes. */
  abstract claim(userId: string, conversationId: string): Promise<boolean>;
}
