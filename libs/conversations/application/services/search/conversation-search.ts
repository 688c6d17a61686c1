import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { TextSearch, type Words } from './text-search.js';

/** More conversations are no answer: nobody works through them. */
const MOST = 1_000;

const OF_CONTACTS = `
  SELECT c.id FROM conversation c WHERE c.contact_id IN (SELECT id FROM conversations_find_contacts($1::tsquery, ${String(MOST)}))
  ORDER BY c.last_message_at DESC LIMIT ${String(MOST)}`;

/** One person's conversations are never many: all of their texts are looked through. */
const OF_CONTACT = `
  SELECT c.id FROM conversation c WHERE c.contact_id = $2 AND (
    c.id IN (SELECT m.conversation_id FROM message m JOIN conversation_search s ON s.id = m.id
             WHERE m.conversation_id = c.id AND s.words @@ $1::tsquery)
    OR c.id IN (SELECT n.conversation_id FROM conversation_note n JOIN conversation_search s ON s.id = n.id
                WHERE n.conversation_id = c.id AND s.words @@ $1::tsquery)
    OR EXISTS (SELECT 1 FROM contact k WHERE k.id = c.contact_id AND k.name_words @@ $1::tsquery))`;

/** Finds conversations by words: all in the contact's name, or all in one message or note. */
@Injectable()
export class ConversationSearch {
  constructor(
    private readonly sql: Sql,
    private readonly texts: TextSearch,
  ) {}

  /** @param contactId only this person's */
  async find(q: string, contactId?: string): Promise<string[]> {
    const words = await this.texts.wordsOf(q);
    if (words.length === 0) return [];
    const sought = words.join(' & ');
    if (contactId) return this.ids(OF_CONTACT, [sought, contactId]);
    const byName = await this.ids(OF_CONTACTS, [sought]);
    return [...new Set([...byName, ...(await this.byText(words))])];
  }

  private async byText(words: Words): Promise<string[]> {
    const { ids } = await this.texts.find(words, {}, MOST);
    return this.ids(
      'SELECT DISTINCT s.conversation_id AS id FROM conversation_search s WHERE s.id = ANY($1)',
      [ids],
    );
  }

  private async ids(text: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(text, values);
    return rows.map(({ id }) => id);
  }
}
