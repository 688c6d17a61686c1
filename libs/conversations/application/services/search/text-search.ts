import { Injectable } from '@nestjs/common';
import { Conditions, CurrentContext, Sql } from '#kernel';
import type { MessageAuthor } from '../../../domain/message-author.js';
import type { TextPlace } from './text-place.js';

/** How many of the newest texts are looked through before the index of words is asked. */
const LOOKED_THROUGH = 10_000;

/** A word that is in more of them is said every day: too often for the index. No page asks for more. */
const SELDOM = 100;

/** Words that must all be there, each as PostgreSQL writes a query for its beginning. */
export type Words = readonly string[];

/** What the texts are narrowed by. */
export interface TextScope {
  readonly kind?: 'message' | 'note';
  readonly authorKind?: MessageAuthor['kind'];
  readonly channelId?: string;
  readonly conversationId?: string;
  readonly from?: Date;
  readonly before?: TextPlace;
}

export interface FoundTexts {
  /** The newest first. */
  readonly ids: readonly string[];
  /** Where the search ended early: all words are said every day, and what is older was not looked through. */
  readonly lookedTo: TextPlace | null;
}

/**
 * Finds messages and notes by words, the newest first, and looks at a bounded part of what was written, however much that
 * is. What is said every day is found among the newest thousands, which are read in order of time; what is not, by the
 * index of words. Of several words the index is asked for the rarest. Where each is said every day and they seldom meet,
 * the search ends with the thousands that it looked through, and tells how far it came.
 */
@Injectable()
export class TextSearch {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  /**
   * The words of a text; none when it holds none. What the transaction reads from here on it reads from indexes, in their
   * order: of a practice with some thousand texts the planner would rather read all, and sort them on disk.
   */
  async wordsOf(text: string): Promise<Words> {
    const row = await this.sql.first<{ words: string[] | null }>(
      `SELECT string_to_array(conversations_words_sought($1, $2)::text, ' & ') AS words,
              set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`,
      [this.contexts.organizationId(), text.replaceAll('\0', '').toWellFormed()],
    );
    return row?.words ?? [];
  }

  /** @param most the most that are found, at least one */
  async find(words: Words, scope: TextScope, most: number): Promise<FoundTexts> {
    if (words.length === 0) return { ids: [], lookedTo: null };
    const ids = await this.amongNewest(words, scope, most);
    if (ids.length >= most || scope.conversationId) return { ids, lookedTo: null };
    const lookedTo = await this.endOfNewest(scope);
    if (!lookedTo) return { ids, lookedTo };
    const rarest = await this.rarest(words, scope);
    return rarest === null
      ? { ids, lookedTo }
      : { ids: await this.byIndex(rarest, words, scope, most), lookedTo: null };
  }

  /** In one conversation all of it is looked through: it is never that much. */
  private async amongNewest(words: Words, scope: TextScope, most: number): Promise<string[]> {
    const { text, values } = newest(scope);
    const outside = new Conditions();
    outside.values.push(...values);
    outside
      .when(words.join(' & '), (place) => `s.words @@ ${place}::tsquery`)
      .when(scope.channelId, (place) => `s.channel_id = ${place}`)
      .when(scope.authorKind, (place) => `s.author_kind = ${place}`);
    return this.ids(
      `SELECT s.id FROM (${text}) s WHERE ${outside.where.join(' AND ')}
       ORDER BY s.at DESC, s.id DESC LIMIT ${String(most)}`,
      outside.values,
    );
  }

  /** The last of the texts that were looked through, when older ones may follow. */
  private async endOfNewest(scope: TextScope): Promise<TextPlace | null> {
    const { text, values } = newest(scope, 's.at, s.id');
    const last = await this.sql.first<TextPlace>(
      `SELECT s.at::text AS at, s.id FROM (${text}) s ORDER BY s.at DESC, s.id DESC OFFSET ${String(LOOKED_THROUGH - 1)} LIMIT 1`,
      values,
    );
    return last ?? null;
  }

  /** The word that the fewest of the newest texts hold; null when each is in many. */
  private async rarest(words: Words, scope: TextScope): Promise<string | null> {
    const { text, values } = newest(scope, 's.words');
    const counts = words.map(
      (_, n) => `count(*) FILTER (WHERE s.words @@ $${String(values.length + n + 1)}::tsquery)`,
    );
    const row = await this.sql.first<{ counts: string[] }>(
      `SELECT ARRAY[${counts.join(', ')}]::text[] AS counts FROM (${text}) s`,
      [...values, ...words],
    );
    const held = (row?.counts ?? []).map(Number);
    const fewest = Math.min(...held);
    return fewest > SELDOM ? null : (words[held.indexOf(fewest)] ?? null);
  }

  private byIndex(rarest: string, words: Words, scope: TextScope, most: number): Promise<string[]> {
    const { before, from, kind, channelId, authorKind } = scope;
    const place = [before?.at ?? null, before?.id ?? null, from ?? null];
    return this.ids('SELECT id FROM conversations_find_words($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      ...[rarest, words.join(' & '), ...place],
      ...[kind ?? null, channelId ?? null, authorKind ?? null, most],
    ]);
  }

  private async ids(text: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(text, values);
    return rows.map(({ id }) => id);
  }
}

/** The newest texts in a scope, but for what no index of time narrows. */
function newest(scope: TextScope, columns = '*'): { text: string; values: unknown[] } {
  const { where, values } = new Conditions()
    .when(scope.before?.at, (place) => `s.at <= ${place}::timestamptz`)
    .when(scope.from, (place) => `s.at >= ${place}`)
    .when(scope.kind, (place) => `s.kind = ${place}`)
    .when(
      scope.conversationId,
      (place) =>
        `s.id IN (SELECT id FROM message WHERE conversation_id = ${place}
                  UNION ALL SELECT id FROM conversation_note WHERE conversation_id = ${place})`,
    );
  const { before } = scope;
  if (before) where.push(`(s.at, s.id) < ($1::timestamptz, $${String(values.push(before.id))}::uuid)`);
  const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  const bound = scope.conversationId ? '' : `ORDER BY s.at DESC, s.id DESC LIMIT ${String(LOOKED_THROUGH)}`;
  return { text: `SELECT ${columns} FROM conversation_search s ${condition} ${bound}`, values };
}
