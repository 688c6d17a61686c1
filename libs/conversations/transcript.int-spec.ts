import { PDF } from '@libpdf/core';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { newId } from '#kernel';

interface Entry {
  readonly kind: 'message' | 'note';
  readonly position?: number;
  readonly at: string;
  readonly author: { readonly kind: string; readonly name: string | null };
  readonly text: string;
  readonly status?: string;
  readonly deletedAt?: string | null;
  readonly files?: object[];
  readonly reactions?: object[];
}
interface Transcript {
  readonly conversationId: string;
  readonly contactName: string;
  readonly timeZone: string;
  readonly exportedAt: string;
  readonly entries: Entry[];
}

const textOf = (page: ReturnType<PDF['getPages']>[number]): string =>
  page.extractText().text.replace(/\s+/g, ' ');

const DAY = '2026-07-01T';

describe('the transcript of a conversation', () => {
  let system: System;
  let desk: Client;
  let userId: string;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' }, engine: false });
    desk = await system.as('admin');
    await system.owner.query(
      `UPDATE organization SET time_zone = 'America/New_York', locale = 'en-US' WHERE id = $1`,
      [system.organizationId],
    );
    const { rows } = await system.owner.query<{ id: string }>(
      `SELECT id FROM identity_user WHERE organization_id = $1 AND email LIKE 'frontdesk@%'`,
      [system.organizationId],
    );
    userId = rows[0]!.id;
  }, 60_000);

  afterAll(() => system?.stop(), 30_000);

  const json = async (id: string, query = ''): Promise<Transcript> => {
    const answer = await desk.get<Transcript>(`/v1/conversations/${id}/transcript${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`conversation-${id}.json`);
    return answer.body;
  };

  const pages = async (id: string, query = ''): Promise<string[]> =>
    (await printed(id, query)).getPages().map(textOf);

  const printed = async (id: string, query = ''): Promise<PDF> => {
    const response = await fetch(`${desk.baseUrl}/v1/conversations/${id}/transcript?format=pdf${query}`, {
      headers: { authorization: `Bearer ${desk.token ?? ''}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return PDF.load(new Uint8Array(await response.arrayBuffer()));
  };

  it('is all that was said, by whom and when, in the time of the practice, as JSON', async () => {
    const id = await conversation();
    await message(id, 1, { text: 'Good morning', author: 'contact' });
    await message(id, 2, { text: 'How can I help?', author: 'bot', status: 'read' });
    await message(id, 3, {
      author: 'contact',
      media: [
        {
          kind: 'document',
          reference: 'secret-reference',
          name: 'referral.pdf',
          contentType: 'application/pdf',
          size: 7,
        },
      ],
      reactions: [{ contactId: newId(), emoji: '👍', at: `${DAY}12:30:00.000Z` }],
    });
    await message(id, 4, { text: 'Thank you', author: 'user', authorId: userId, status: 'unknown' });
    await message(id, 5, { author: 'contact', deletedAt: `${DAY}13:00:00Z` });
    await note(id, 'Call her back', 2);
    const transcript = await json(id);
    expect(transcript).toMatchObject({
      conversationId: id,
      contactName: 'Юлія Їжак',
      timeZone: 'America/New_York',
    });
    expect(transcript.entries.map(({ kind, position }) => [kind, position])).toEqual(
      [1, 2, 3, 4, 5].map((position) => ['message', position]),
    );
    expect(transcript.entries[0]).toMatchObject({
      at: `${DAY}08:01:00.000-04:00`,
      author: { kind: 'contact', name: 'Юлія Їжак' },
      text: 'Good morning',
    });
    expect(transcript.entries[1]).toMatchObject({ author: { kind: 'bot', name: null }, status: 'read' });
    expect(transcript.entries[2]).toMatchObject({
      files: [{ kind: 'document', name: 'referral.pdf' }],
      reactions: [{ emoji: '👍', at: `${DAY}08:30:00.000-04:00` }],
    });
    expect(transcript.entries[3]!.author.name).toBeTruthy();
    expect(transcript.entries[4]).toMatchObject({ text: '', deletedAt: `${DAY}09:00:00.000-04:00` });
    expect(JSON.stringify(transcript)).not.toContain('secret-reference');
    expect(JSON.stringify(transcript)).not.toContain('Call her back');
  });

  it('holds notes where they were written, only when they are asked for', async () => {
    const id = await conversation();
    for (const position of [1, 2, 3]) await message(id, position, { text: `m${String(position)}` });
    await note(id, 'first', 0);
    await note(id, 'between', 2);
    await note(id, 'last', 9);
    const texts = async (query: string) => (await json(id, query)).entries.map(({ text }) => text);
    expect(await texts('?notes=true')).toEqual(['first', 'm1', 'm2', 'between', 'm3', 'last']);
    expect(await texts('?notes=false')).toEqual(['m1', 'm2', 'm3']);
    expect((await pages(id)).join(' ')).not.toContain('between');
    const internal = (await pages(id, '&notes=true')).join(' ');
    expect(internal).toContain('Not for the contact');
    expect(internal).toContain('between');
  });

  it('is a PDF with the practice, the pages and every script that the fonts know', async () => {
    const id = await conversation();
    await message(id, 1, { text: 'Добрий день ≥ 5' });
    await message(id, 2, { text: '<b>not bold</b>\nsecond line', author: 'bot', status: 'read' });
    await message(id, 3, { text: 'مرحبا' });
    await message(id, 4, { text: '山田', deletedAt: `${DAY}13:00:00Z` });
    const [page, ...more] = await pages(id);
    expect(more).toEqual([]);
    for (const text of [
      'Юлія Їжак',
      'Добрий день ≥ 5',
      '<b>not bold</b>',
      'read',
      'Jul 2026, 08:01 (UTC-04:00',
      'Page 1 of 1',
    ])
      expect(page).toContain(text);
    expect(page).toContain('Taken back by its author');
    const { rows } = await system.owner.query<{ name: string }>(
      'SELECT name FROM organization WHERE id = $1',
      [system.organizationId],
    );
    expect(page).toContain(rows[0]!.name);
  });

  it('may be of thousands of messages', async () => {
    const id = await conversation();
    await system.owner.query(
      `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, text, buttons, media,
                            status, occurred_at)
       SELECT gen_random_uuid(), $1, 1, $2, n, 'inbound', 'contact', 'Message number ' || n || repeat(' and more', n % 40), '[]', '[]',
              'received', timestamptz '2026-07-01' + n * interval '1 minute' FROM generate_series(1, 2000) AS n`,
      [system.organizationId, id],
    );
    const { entries } = await json(id);
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 2000 }, (_, n) => n + 1));
    const sheets = (await printed(id)).getPages();
    expect(sheets.length).toBeGreaterThan(50);
    const last = textOf(sheets.at(-1)!);
    expect(last).toContain('Message number 2000');
    expect(last).toContain(`Page ${String(sheets.length)} of ${String(sheets.length)}`);
  }, 60_000);

  it('is written down as an access, also that nobody got it who may not', async () => {
    const id = await conversation();
    await message(id, 1, { text: 'x' });
    await json(id);
    await pages(id);
    const technologist = await system.as('technologist');
    expect((await technologist.get(`/v1/conversations/${id}/transcript`)).status).toBe(403);
    expect((await desk.get(`/v1/conversations/${newId()}/transcript`)).status).toBe(404);
    expect((await desk.get(`/v1/conversations/${id}/transcript?format=docx`)).status).toBe(400);
    const { rows } = await system.owner.query(
      `SELECT subject_type AS type, action FROM access_record WHERE subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([1, 2].map(() => ({ type: 'conversation', action: 'exported' })));
  });

  async function conversation(): Promise<string> {
    const id = newId();
    await system.owner.query(
      `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Юлія Їжак')`,
      [id, system.organizationId],
    );
    await system.owner.query(
      `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status, urgent,
                                 bot_state, message_count, last_message_at)
       VALUES ($1, $2, 1, (SELECT id FROM channel WHERE organization_id = $2 LIMIT 1), $1, 't', $1, 'bot', false, '{}', 1, now())`,
      [id, system.organizationId],
    );
    return id;
  }

  async function message(
    conversationId: string,
    position: number,
    fields: {
      text?: string;
      author?: string;
      authorId?: string;
      status?: string;
      media?: object[];
      reactions?: object[];
      deletedAt?: string;
    },
  ): Promise<void> {
    const {
      text = '',
      author = 'contact',
      authorId = null,
      media = [],
      reactions = [],
      deletedAt = null,
    } = fields;
    await system.owner.query(
      `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, author_id, text, buttons,
                            media, status, occurred_at, deleted_at, reactions)
       VALUES (gen_random_uuid(), $1, 1, $2, $3::int, CASE $4::text WHEN 'contact' THEN 'inbound' ELSE 'outbound' END, $4, $5, $6, '[]', $7, $8,
               timestamptz '${DAY}12:00:00Z' + $3::int * interval '1 minute', $9, $10)`,
      [
        system.organizationId,
        conversationId,
        position,
        author,
        authorId,
        text,
        JSON.stringify(media),
        fields.status ?? 'received',
        deletedAt,
        JSON.stringify(reactions),
      ],
    );
  }

  async function note(conversationId: string, text: string, minute: number): Promise<void> {
    await system.owner.query(
      `INSERT INTO conversation_note (id, organization_id, version, conversation_id, author_id, author_name, text, created_at)
       VALUES (gen_random_uuid(), $1, 1, $2, $3, 'Fran', $4, timestamptz '${DAY}12:00:30Z' + $5::int * interval '1 minute')`,
      [system.organizationId, conversationId, userId, text, minute],
    );
  }
});
