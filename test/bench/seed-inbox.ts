import type pg from 'pg';
import { seedMessages } from '#test/support/seed-messages';
import { ADMINISTRATOR, type Installation } from './installation.js';

/** Few, so that every part of the inbox has more than a page already at ten thousand messages. */
const PER_CONVERSATION = 10;
const STRANGERS = 2;

/**
 * Fills the demo practice's inbox, and those of two others a tenth as full each. One conversation in ten is its
 * administrator's, one in ten waits for anybody; all others are over.
 */
export async function seedInbox(
  { superuser, organizationId }: Installation,
  messages: number,
): Promise<void> {
  const { rows } = await superuser.query<{ id: string }>('SELECT id FROM channel LIMIT 1');
  const channelId = rows[0]!.id;
  const perConversation = PER_CONVERSATION;
  await seedMessages(superuser, { organizationId, channelId, messages, perConversation });
  for (let n = 0; n < STRANGERS; n++) {
    const stranger = { organizationId: crypto.randomUUID(), channelId: crypto.randomUUID() };
    await superuser.query(
      `INSERT INTO channel SELECT (jsonb_populate_record(c, jsonb_build_object('id', $1::uuid, 'organization_id', $2::uuid, 'bot_id', NULL))).*
       FROM channel c WHERE c.id = $3`,
      [stranger.channelId, stranger.organizationId, channelId],
    );
    await seedMessages(superuser, { ...stranger, messages: messages / 10, perConversation });
  }
  await giveOut(superuser);
}

async function giveOut(superuser: pg.Pool): Promise<void> {
  await superuser.query(
    `UPDATE conversation SET status = 'human', assigned_user_id = (SELECT id FROM identity_user WHERE email = $1)
     WHERE thread_key LIKE 'seeded-%0'`,
    [ADMINISTRATOR],
  );
  await superuser.query(
    `UPDATE conversation SET status = 'waiting', waiting_since = last_message_at
     WHERE thread_key LIKE 'seeded-%5'`,
  );
  await superuser.query('VACUUM (ANALYZE) conversation');
}
