/** Where a platform calls for a channel. */
export const webhookUrl = (publicBaseUrl: string, platform: string, channelId: string): string =>
  `${publicBaseUrl}/v1/webhooks/${platform}/${channelId}`;
