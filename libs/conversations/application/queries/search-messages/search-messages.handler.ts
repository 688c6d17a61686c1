import {
  badCursor,
  Conditions,
  CurrentContext,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  readCursor,
  Sql,
  writeCursor,
} from '#kernel';
import type { FoundTextView } from './found-text.view.js';
import { SearchMessages } from './search-messages.query.js';
import { snippetOf } from './snippet-of.js';

/** How many of the newest texts are looked through before the index of words is asked. */
const LOOKED_THROUGH = 10_000;
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

interface Found {
  readonly id: string;
}

/**
 * The newest first, and never more than a bounded part of what was written: a word that is in every tenth message is found
 * enough in the newest thousands, which are read in order of time; one that is not, by the index of words, in few.
 */
@QueryHandler(SearchMessages)
export class SearchMessagesHandler implements IQueryHandler<SearchMessages> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(query: SearchMessages): Promise<PagedResult<FoundTextView>> {
    const limit = query.limit ?? 50;
    const sought = await this.read(query.q);
    const ids = sought === null ? [] : await this.find(query, sought, limit + 1);
    const rows = await this.sql.rows<Row>(VIEW, [ids.slice(0, limit)]);
    const last = rows.at(-1);
    const nextCursor =
      ids.length > limit && last ? writeCursor({ sort: ORDER, key: last.key, id: last.id }) : null;
    return { items: rows.map((row) => viewOf(row, query.q)), nextCursor };
  }

  /** What is looked for, as PostgreSQL writes it; null when the text holds no word. */
  private async read(q: string): Promise<string | null> {
    const row = await this.sql.first<{ sought: string | null }>(
      'SELECT conversations_words_sought($1, $2)::text AS sought',
      [this.contexts.organizationId(), q.replaceAll('\0', '').toWellFormed()],
    );
    return row?.sought ?? null;
  }

  private async find(query: SearchMessages, sought: string, most: number): Promise<string[]> {
    const recent = await this.amongNewest(query, sought, most);
    if (recent.length >= most || query.conversationId) return recent;
    return this.byWords(query, sought, most);
  }

  /** In one conversation all of it is looked through: it is never that much. */
  private async amongNewest(query: SearchMessages, sought: string, most: number): Promise<string[]> {
    const inside = new Conditions()
      .when(before(query)?.at, (place) => `s.at <= ${place}::timestamptz`)
      .when(query.from, (place) => `s.at >= ${place}`)
      .when(query.kind, (place) => `s.kind = ${place}`)
      .when(
        query.conversationId,
        (place) =>
          `s.id IN (SELECT id FROM message WHERE conversation_id = ${place}
                    UNION ALL SELECT id FROM conversation_note WHERE conversation_id = ${place})`,
      );
    const { where, values } = inside;
    const bound = query.conversationId ? '' : `ORDER BY s.at DESC, s.id DESC LIMIT ${String(LOOKED_THROUGH)}`;
    const outside = new Conditions();
    outside.values.push(...values);
    outside
      .when(sought, (place) => `s.words @@ ${place}::tsquery`)
      .when(query.channelId, (place) => `s.channel_id = ${place}`)
      .when(query.authorKind, (place) => `s.author_kind = ${place}`);
    const cursor = before(query);
    if (cursor)
      outside.when(
        cursor.at,
        (at) => `(s.at, s.id) < (${at}::timestamptz, $${String(outside.values.push(cursor.id))}::uuid)`,
      );
    const rows = await this.sql.rows<Found>(
      `SELECT s.id FROM (SELECT * FROM conversation_search s ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ${bound}) s
       WHERE ${outside.where.join(' AND ')} ORDER BY s.at DESC, s.id DESC LIMIT ${String(most)}`,
      outside.values,
    );
    return rows.map(({ id }) => id);
  }

  private async byWords(query: SearchMessages, sought: string, most: number): Promise<string[]> {
    const cursor = before(query);
    const rows = await this.sql.rows<Found>(
      'SELECT id FROM conversations_find_words($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        sought,
        cursor?.at ?? null,
        cursor?.id ?? null,
        query.from ?? null,
        query.kind ?? null,
        query.channelId ?? null,
        query.authorKind ?? null,
        most,
      ],
    );
    return rows.map(({ id }) => id);
  }
}

/** As PostgreSQL prints a moment, and it alone. */
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Where the page begins: behind the last text of the one before, or before the moment that was asked for. */
function before({ cursor, to }: SearchMessages): { at: string; id: string } | undefined {
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
