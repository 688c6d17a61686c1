import type { ConversationView } from './conversation.view.js';
import type { ServiceLevelView } from './service-level.view.js';

/** A conversation as it is read, flat and without names of our own people. */
export type ConversationRow = Omit<ConversationView, 'assignedUserName' | 'sla'> & ServiceLevelView;

/** @param names of users by id */
export function conversationViewOf(
  row: ConversationRow,
  names: ReadonlyMap<string, string>,
): ConversationView {
  const {
    waitingSince,
    firstReplyDueAt,
    firstRepliedAt,
    resolutionDueAt,
    resolvedAt,
    atRisk,
    breached,
    ...rest
  } = row;
  return {
    ...rest,
    assignedUserName: (row.assignedUserId && names.get(row.assignedUserId)) || null,
    sla: { waitingSince, firstReplyDueAt, firstRepliedAt, resolutionDueAt, resolvedAt, atRisk, breached },
  };
}
