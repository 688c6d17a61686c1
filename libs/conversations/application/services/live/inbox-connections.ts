/** Which members of staff are connected to which process. Not commands: signs of life are nothing for a journal. */
export abstract class InboxConnections {
  /** Says that these are connected to this process for some time to come; answers those who had been absent. */
  abstract keep(organizationId: string, processId: string, userIds: readonly string[]): Promise<string[]>;
  /** Their last connection to this process is over. */
  abstract end(organizationId: string, processId: string, userId: string): Promise<void>;
  /** Those of these who are connected to any process, in the open organization. */
  abstract connected(userIds: readonly string[]): Promise<string[]>;
}
