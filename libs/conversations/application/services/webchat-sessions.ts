/** The signed sessions of the webchat's visitors. */
export abstract class WebchatSessions {
  /**
   * A new session, or the renewal of an earlier one that still holds; both are signed with the channel's secret.
   *
   * @param credentials of the webchat channel
   * @param origin of the page that the chat is embedded on, as the browser says; undefined when no browser asks
   * @throws DomainError `conversations.origin-not-allowed` where the channel lists origins and this is none of them
   */
  abstract open(
    channelId: string,
    credentials: unknown,
    earlier: string | undefined,
    origin: string | undefined,
  ): Promise<{ readonly session: string; readonly resumed: boolean }>;
}
