import { Client } from '#test/support/client';
import { bySql, type Invariant } from '../../checks/invariant.js';
import type { Site } from '../workload.js';

interface Message {
  readonly id: string;
  readonly status: string;
}

/** What nobody can know is not hidden: staff find it in the inbox as it is, and may settle it. */
export function unknownIsShown({ adminUrl }: Site): Invariant {
  let desk: Client | undefined;
  return {
    name: 'every message of unknown fate is shown so in the inbox',
    async check({ rows }) {
      const inbox = (desk ??= await signIn(adminUrl ?? ''));
      const unknown = await rows<{ id: string; conversation: string }>(
        `SELECT id, conversation_id AS conversation FROM message WHERE status = 'unknown'`,
      );
      const found: string[] = [];
      for (const [conversation, messages] of Map.groupBy(unknown, (one) => one.conversation)) {
        const path = `/v1/conversations/${conversation}/messages?limit=100`;
        const { status, body } = await inbox.get<{ items?: Message[] }>(path);
        if (status === 401) desk = undefined;
        for (const { id } of messages) {
          const shown = body.items?.find((one) => one.id === id)?.status;
          if (shown !== 'unknown')
            found.push(`message ${id} is unknown, the inbox (${status}) says ${String(shown)}`);
        }
      }
      return found;
    },
    corruptions: [
      bySql(
        'an inbox that calls one sent',
        `UPDATE message SET status = 'unknown' WHERE id = (SELECT id FROM message WHERE status = 'sent' LIMIT 1)`,
      ),
    ],
  };
}

/** As the administrator of the demo practice. */
async function signIn(adminUrl: string): Promise<Client> {
  const api = new Client(adminUrl);
  const body = { email: 'admin@demo.isocenter.test', password: 'isocenter-demo' };
  const answer = await api.post<{ accessToken: string }>('/v1/auth/login', body);
  if (answer.status >= 300) throw new Error(`the log-in at the inbox answered ${answer.status}`);
  return api.with(answer.body.accessToken);
}
