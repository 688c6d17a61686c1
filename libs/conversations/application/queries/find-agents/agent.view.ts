/** A member of staff who may answer contacts. */
export class AgentView {
  readonly userId!: string;
  readonly name!: string;
  /** There to be given conversations. */
  readonly available!: boolean;
  /** Conversations that are theirs now. */
  readonly openConversations!: number;
}
