import {
  badCursor,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  readCursor,
  Sql,
  writeCursor,
} from '#kernel';
import type { TextPlace } from '../../services/search/text-place.js';
import { TextSearch } from '../../services/search/text-search.js';
import type { FoundTextView } from './found-text.view.js';
import { SearchMessages } from './search-messages.query.js';
import { snippetOf } from './snippet-of.js';

const ORDER = '-at';

const VIEW = `
  SELECT s.id, s.kind, s.conversation_id AS "conversationId", k.name AS "contactName", s.channel_id AS "channelId", ch.platform,
         s.author_kind AS "authorKind", n.author_name AS "authorName", m.position, s.at AS "occurredAt",
         coalesce(m.text, n.text) AS text, s.at::text AS key
  FROM conversation_search s
  JOIN conversation c ON c.id = s.conversation_id
  JOIN contact k ON k.id = c.contact_id
  JOIN channel ch ON ch.id = s.channel_id
  LEFT JOIN message m ON m.id = s.id AND s.kind = 'message'
  LEFT JOIN conversation_note n ON n.id = s.id AND s.kind = 'note'
  WHERE s.id = ANY($1) ORDER BY s.at DESC, s.id DESC`;

type Row = Omit<FoundTextView, 'snippet'> & { readonly text: string; readonly key: string };

/** A page of what the search over all texts finds, and where the next one begins. */
@QueryHandler(SearchMessages)
export class SearchMessagesHandler implements IQueryHandler<SearchMessages> {
  constructor(
    private readonly sql: Sql,
    private readonly search: TextSearch,
  ) {}

  async execute(query: SearchMessages): Promise<PagedResult<FoundTextView>> {
    const limit = query.limit ?? 50;
    const words = await this.search.wordsOf(query.q);
    const place = before(query);
    const { ids, lookedTo } = await this.search.find(
      words,
      place ? { ...query, before: place } : query,
      limit + 1,
    );
    const rows = await this.sql.rows<Row>(VIEW, [ids.slice(0, limit)]);
    const last = rows.at(-1);
    const end = ids.length > limit && last ? { at: last.key, id: last.id } : lookedTo;
    return {
      items: rows.map((row) => viewOf(row, query.q)),
      nextCursor: end && writeCursor({ sort: ORDER, key: end.at, id: end.id }),
    };
  }
}

/** As PostgreSQL prints a moment, and it alone. */
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Where the page begins: behind the last text of the one before, or before the moment that was asked for. */
function before({ cursor, to }: SearchMessages): TextPlace | undefined {
  if (cursor) {
    const { key, id } = readCursor(cursor, ORDER);
    if (!key || !INSTANT.test(key)) throw badCursor();
    return { at: key, id };
  }
  return to && { at: to.toISOString(), id: FIRST_ID };
}

function viewOf({ text, key: _key, ...row }: Row, q: string): FoundTextView {
  return { ...row, snippet: snippetOf(text, q) };
}
