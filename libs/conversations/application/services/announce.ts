import type { Realtime } from '#platform/realtime/realtime';
import { announceToStaff } from './announce-to-staff.js';

/** Something that people with an open page should see; ids only, they fetch the rest. */
export interface Announcement {
  readonly type: 'message' | 'message-status' | 'conversation' | 'note';
  readonly conversationId: string;
  readonly messageId?: string;
  readonly noteId?: string;
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
    announceToStaff(realtime, organizationId, announcement),
    realtime.publish(organizationId, `thread:${threadId}`, { type, messageId, status }),
  ]);
}
