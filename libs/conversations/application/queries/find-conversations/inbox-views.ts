import type { SortColumn } from '#kernel';
import type { InboxView } from './find-conversations.query.js';

interface InboxViewSpec {
  /** `$1` is the user who asks, or null. */
  readonly where: readonly string[];
  readonly join?: string;
  readonly sorts?: Readonly<Record<string, SortColumn>>;
  readonly defaultSort?: string;
  /** Breaks ties in the index that the sort reads. */
  readonly id?: string;
}

/** Given to the one who asks, or taken over by them. */
export const MINE = 'c.assigned_user_id = $1::uuid';

/** Needs a person, and nobody has taken it over or been given it. */
export const UNASSIGNED = `c.status IN ('waiting', 'human') AND c.assigned_user_id IS NULL`;

/** What the parts of the inbox hold, each with an index of its own to be read from in order. */
export const INBOX_VIEW_SPECS: Readonly<Record<InboxView, InboxViewSpec>> = {
  all: { where: [] },
  mine: { where: [MINE] },
  unassigned: { where: [UNASSIGNED] },
  waiting: {
    where: [`c.status = 'waiting'`],
    sorts: { waiting: { column: 'c.waiting_rank', type: 'bigint' } },
    defaultSort: 'waiting',
  },
  mentioned: {
    where: ['named.user_id = $1::uuid'],
    join: 'JOIN conversation_mention named ON named.conversation_id = c.id',
    sorts: { mentionedAt: { column: 'named.mentioned_at', type: 'timestamptz' } },
    defaultSort: '-mentionedAt',
    id: 'named.conversation_id',
  },
};
