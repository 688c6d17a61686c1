/** The signed sessions of the webchat's visitors. */
export abstract class WebchatSessions {
  /**
   * A new session, or the renewal of an earlier one that still holds; both are signed with the channel's secret.
   *
   * @param credentials of the webchat channel
   */
  abstract open(
    channelId: string,
    credentials: unknown,
    earlier: string | undefined,
  ): Promise<{ readonly session: string; readonly resumed: boolean }>;
}
