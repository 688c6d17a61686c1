import type { FakeSmtp } from '#test/fakes/smtp';
import type { FakeTelegram } from '#test/fakes/telegram';
import { bySql, type Invariant } from '../../checks/invariant.js';

interface Link {
  readonly id: string;
  readonly audience: string;
  readonly notices: number;
  readonly status: string | null;
  readonly channel: string | null;
}

/** The secret part of a link, wherever it is written. */
const tokensIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/share\/([\w.~-]+)/g)].map(([, token]) => token ?? '')),
];

/**
 * Each signed report is shared once with whoever asked for it, each link told by one notice, and no link seen twice: what is
 * called sent was seen, and what was seen beyond that is of an unknown fate.
 */
export function resultsAreToldOnce(telegram: FakeTelegram, mails: FakeSmtp): Invariant {
  const seen = (): string[] => [
    ...telegram.messages.flatMap(({ text }) => tokensIn(text)),
    ...mails.received.flatMap(({ text }) => tokensIn(text)),
  ];
  return {
    name: 'every result is shared once and told once',
    async check({ rows }) {
      const links = await rows<Link>(
        `SELECT l.id, l.audience, count(n.id)::int AS notices, min(n.status) AS status, min(n.channel) AS channel
         FROM share_link l LEFT JOIN notification n ON n.share_link_id = l.id GROUP BY l.id, l.audience`,
      );
      const shared = await rows<{ id: string; links: number }>(
        `SELECT f.report_id AS id, (SELECT count(*) FROM share_link l WHERE l.report_id = f.report_id)::int AS links
         FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.order_id IS NOT NULL`,
      );
      const tokens = seen();
      const arrived = links.filter(({ status }) => status === 'sent' || status === 'delivered').length;
      const unknown = links.filter(({ status }) => status === 'unknown').length;
      return [
        ...shared
          .filter((one) => one.links !== 1)
          .map((one) => `report ${one.id} is shared ${one.links} times`),
        ...links
          .filter(({ notices }) => notices !== 1)
          .map(({ id, notices }) => `link ${id} has ${notices} notices`),
        ...links
          .filter(({ status }) => status !== null && !['sent', 'delivered', 'unknown'].includes(status))
          .map(({ id, status }) => `the notice of link ${id} is ${status}`),
        ...tokens
          .filter((token, n) => tokens.indexOf(token) !== n)
          .map((token) => `the link ${token.slice(0, 8)}… was told twice`),
        ...(tokens.length < arrived || tokens.length > arrived + unknown
          ? [`${tokens.length} links were told, ${arrived} notices are called sent and ${unknown} unknown`]
          : []),
      ];
    },
    corruptions: [
      bySql(
        'losing a notice',
        'UPDATE notification SET share_link_id = NULL WHERE id = (SELECT id FROM notification WHERE share_link_id IS NOT NULL LIMIT 1)',
      ),
      bySql(
        'calling one sent that was not',
        `INSERT INTO notification SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'share_link_id', s.id))).*
         FROM notification n, share_link s WHERE n.status = 'sent' AND n.share_link_id <> s.id LIMIT 1`,
      ),
      bySql(
        'sharing one twice',
        `INSERT INTO share_link SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* FROM share_link l LIMIT 1`,
      ),
      {
        by: 'telling one twice',
        apply() {
          const last = telegram.messages.findLast(({ text }) => tokensIn(text).length > 0);
          if (!last) throw new Error('Nothing was told.');
          telegram.messages.push({ ...last, messageId: 9_999_999 });
          return Promise.resolve(() => Promise.resolve(void telegram.messages.pop()));
        },
      },
    ],
  };
}
