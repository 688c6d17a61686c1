import type { Realtime } from '#platform/realtime/realtime';

/** What staff with an open inbox are told of channels; a hint to read them, missed while a connection is lost. */
export const CHANNELS_TOPIC = 'channels';

/** Tells the inbox that a channel's health has changed. Best effort. */
export const announceChannel = (
  realtime: Realtime,
  organizationId: string,
  channelId: string,
  health: 'alarmed' | 'recovered',
): Promise<void> => realtime.publish(organizationId, CHANNELS_TOPIC, { type: 'channel', channelId, health });
