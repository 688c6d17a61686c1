import type pg from 'pg';

export interface SeededMessages {
  readonly organizationId: string;
  readonly channelId: string;
  readonly messages: number;
  /** How many of them make a conversation; 50 unless told. */
  readonly perConversation?: number;
}

/**
 * Fills a practice with conversations about examinations, as a superuser, in one statement a table: a million messages
 * take about two minutes. One message a minute, the newest now, of words of which some are in every tenth message (`appointment`), some in
 * every thousandth (`contrast`), and one, `needle<n, eight digits>`, in a single one.
 */
export async function seedMessages(owner: pg.Pool, seeded: SeededMessages): Promise<void> {
  const { organizationId, channelId, messages, perConversation = 50 } = seeded;
  const conversations = Math.ceil(messages / perConversation);
  // Of each practice its own, so that several can be filled.
  const named = (number: string) =>
    `(right($1::text, 8) || '-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  await owner.query(
    `INSERT INTO contact (id, organization_id, version, name)
     SELECT ${named('c')}, $1::uuid, 1, 'Contact ' || c FROM generate_series(1, $2::int) AS c`,
    [organizationId, conversations],
  );
  await owner.query(
    `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status, urgent,
                               bot_state, message_count, last_message_at, created_at)
     SELECT ${named('c')}, $1::uuid, 1, $2, ${named('c')}, 'seeded-' || c, ${named('c')}, 'closed', false, '{}', $4,
            now() - ($3::int - c * $4) * interval '1 minute', now() - ($3::int - c * $4 + $4) * interval '1 minute'
     FROM generate_series(1, $5::int) AS c`,
    [organizationId, channelId, messages, perConversation, conversations],
  );
  await owner.query(
    `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, author_id, text, buttons,
                          media, status, occurred_at)
     SELECT gen_random_uuid(), $1::uuid, 1, ${named('(n - 1) / $3 + 1')}, (n - 1) % $3 + 1,
            CASE WHEN n % 2 = 1 THEN 'inbound' ELSE 'outbound' END, CASE WHEN n % 2 = 1 THEN 'contact' ELSE 'bot' END, NULL,
            concat_ws(' ', CASE WHEN n % 10 = 0 THEN 'Your appointment is' ELSE 'We would like to ask' END,
              (ARRAY['about the knee','about the head','for tomorrow morning','for the MRI of the spine','about the invoice'])[n % 5 + 1],
              CASE WHEN n % 1000 = 0 THEN 'with contrast medium' END,
              (ARRAY['thank you','please call back','is that possible','I will be there','see you then'])[n % 7 % 5 + 1],
              'w' || (n % 20011) * 7919 % 20011, 'needle' || lpad(n::text, 8, '0')),
            '[]', '[]', CASE WHEN n % 2 = 1 THEN 'received' ELSE 'read' END, now() - ($2::int - n) * interval '1 minute'
     FROM generate_series(1, $2::int) AS n`,
    [organizationId, messages, perConversation],
  );
  await owner.query('VACUUM (ANALYZE) message, conversation, contact, conversation_search');
}
