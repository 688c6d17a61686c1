import { CurrentContext, invalid } from '#kernel';
import type { ConversationNote } from '../../../domain/conversation-note.js';
import { Conversation } from '../../../domain/conversation.js';
import type { ConversationRepository } from '../../../domain/conversation.repository.js';
import type { Colleagues } from '../../services/colleagues.js';
import { StaffMember } from '../../services/staff-member.js';
import { TransferConversation } from './transfer-conversation.command.js';
import { TransferConversationHandler } from './transfer-conversation.handler.js';

const contexts = new CurrentContext();

/** Ann passes a conversation of somebody on. */
function run(
  holder: string | null,
  {
    toUserId = 'bob',
    note,
    permissions = [],
  }: { toUserId?: string | null; note?: string; permissions?: string[] },
) {
  const fields = { channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot: true };
  const conversation = Conversation.open(fields);
  if (holder) conversation.takeOver(holder);
  const notes: ConversationNote[] = [];
  const handler = new TransferConversationHandler(
    {
      get: () => Promise.resolve(conversation),
      update: () => Promise.resolve(),
    } as unknown as ConversationRepository,
    {
      add: (one: ConversationNote) => Promise.resolve(void notes.push(one)),
    },
    {
      mustBe: ([id]: string[]) =>
        id === 'bob'
          ? Promise.resolve()
          : Promise.reject(invalid('conversations.no-such-colleague', 'x', [])),
    } as unknown as Colleagues,
    new StaffMember(contexts),
    contexts,
  );
  const actor = {
    ...{ kind: 'user' as const, id: 'ann', organizationId: 'o', name: 'Ann' },
    permissions: new Set(permissions),
  };
  const open = { actor, organizationId: 'o', correlationId: 'c', causationId: null, locale: 'en' };
  const command = new TransferConversation({
    ...{ conversationId: conversation.id, toUserId },
    ...(note === undefined ? {} : { note }),
  });
  const outcome = contexts.open(open, () => handler.execute(command));
  return outcome.then(
    (answer) => ({ answer, conversation, notes }),
    (error: unknown) => ({ error, conversation, notes }),
  );
}

describe('passing a conversation on', () => {
  it('is for whose it is, with a note for the colleague', async () => {
    const { answer, conversation, notes } = (await run('ann', { note: 'speaks Spanish' })) as Awaited<
      ReturnType<typeof run>
    > & { answer: { noteId: string } };
    expect(conversation).toMatchObject({ status: 'waiting', assignedUserId: 'bob' });
    expect(notes).toMatchObject([{ id: answer.noteId, text: 'speaks Spanish', authorId: 'ann' }]);
  });

  it.each(['cat', null])('of %p needs the permission to take over', async (holder) => {
    expect(await run(holder, {})).toMatchObject({ error: { code: 'conversations.not-yours' }, notes: [] });
    const { conversation } = await run(holder, { permissions: ['conversations.take-over'] });
    expect(conversation.assignedUserId).toBe('bob');
  });

  it('goes to colleagues who may reply, or back to all', async () => {
    const refused = await run('ann', { toUserId: 'stranger' });
    expect(refused).toMatchObject({ error: { code: 'conversations.no-such-colleague' } });
    expect(refused.conversation).toMatchObject({ status: 'human', assignedUserId: 'ann' });
    const { conversation } = await run('ann', { toUserId: null });
    expect(conversation).toMatchObject({ status: 'waiting', assignedUserId: null, releasedByUserId: 'ann' });
  });
});
