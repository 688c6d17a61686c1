/** A member of staff who may answer contacts. */
export class AgentView {
  readonly userId!: string;
  readonly name!: string;
  /** There to be given conversations: says so, and has or in the last five minutes had a connection. */
  readonly available!: boolean;
  /** Has a page of the inbox open at this moment. */
  readonly connected!: boolean;
  /** Conversations that are theirs now. */
  readonly openConversations!: number;
}
