import type { Realtime } from '#platform/realtime/realtime';

/** Something that people with an open page should see; ids only, they fetch the rest. */
export interface Announcement {
  readonly type: 'message' | 'message-status' | 'conversation';
  readonly conversationId: string;
  readonly messageId?: string;
  readonly status?: string;
}

/** Tells the inbox, the open conversation and the visitor of its thread. Best effort: whoever misses it reads it later. */
export async function announce(
  realtime: Realtime,
  organizationId: string,
  { threadId }: { readonly threadId: string },
  announcement: Announcement,
): Promise<void> {
  const { type, messageId, status } = announcement;
  await Promise.all([
    realtime.publish(organizationId, 'inbox', announcement),
    realtime.publish(organizationId, `conversation:${announcement.conversationId}`, announcement),
    realtime.publish(organizationId, `thread:${threadId}`, { type, messageId, status }),
  ]);
}
