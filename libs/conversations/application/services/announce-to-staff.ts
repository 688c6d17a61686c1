import type { Realtime } from '#platform/realtime/realtime';
import type { Announcement } from './announce.js';

/** Tells the inbox and those who look at the conversation, and nobody outside of the practice. Best effort. */
export async function announceToStaff(
  realtime: Realtime,
  organizationId: string,
  announcement: Announcement,
): Promise<void> {
  await Promise.all([
    realtime.publish(organizationId, 'inbox', announcement),
    realtime.publish(organizationId, `conversation:${announcement.conversationId}`, announcement),
  ]);
}
