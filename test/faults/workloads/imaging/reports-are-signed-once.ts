import { bySql, type Invariant } from '../../checks/invariant.js';
import { signaturesIn } from './reader.js';

interface Signed {
  readonly reportId: string;
  readonly revisions: number;
  readonly final: number;
  readonly status: string;
}

/** Each study has one report, each signature that was acknowledged one version, and there is none that nobody gave. */
export const reportsAreSignedOnce: Invariant = {
  name: 'every study has one report, and every signature one version',
  async check({ ledger, rows }) {
    const signatures = signaturesIn(ledger);
    const reports = await rows<Signed>(
      `SELECT r.id AS "reportId", r.status, count(v.revision)::int AS revisions,
              count(v.revision) FILTER (WHERE v.status = 'final')::int AS final
       FROM report r LEFT JOIN report_revision v ON v.report_id = r.id GROUP BY 1, 2`,
    );
    const byId = new Map(reports.map((report) => [report.reportId, report]));
    const without = await rows<{ uid: string }>(
      `SELECT study_instance_uid AS uid FROM study s WHERE (SELECT count(*) FROM report r WHERE r.study_id = s.id) <> 1`,
    );
    const lost = [...signatures].filter(([id, given]) => given > 0 && byId.get(id)?.status !== 'final');
    return [
      ...without.map(({ uid }) => `study ${uid} has no report of its own`),
      ...lost.map(([id]) => `the signature of report ${id} was acknowledged and is not there`),
      ...reports
        .filter(({ reportId, final }) => final > 0 && !signatures.has(reportId))
        .map(({ reportId }) => `nobody signed report ${reportId}`),
      ...reports
        .filter(
          ({ status, final, revisions }) =>
            final > 1 || revisions !== final || (status === 'final') !== (final === 1),
        )
        .map(
          ({ reportId, final, revisions }) =>
            `report ${reportId} has ${revisions} versions, ${final} of them final`,
        ),
    ];
  },
  corruptions: [
    bySql(
      'losing a version',
      'DELETE FROM report_revision WHERE report_id = (SELECT report_id FROM report_revision LIMIT 1)',
    ),
    bySql(
      'signing one twice',
      `INSERT INTO report_revision SELECT (jsonb_populate_record(v, '{"revision": 2}')).* FROM report_revision v LIMIT 1`,
    ),
    bySql(
      'giving a report to another study',
      'UPDATE report SET study_id = gen_random_uuid() WHERE id = (SELECT id FROM report LIMIT 1)',
    ),
    {
      by: 'a ledger in which nobody signed',
      apply({ ledger }) {
        for (let n = ledger.length - 1; n >= 0; n--)
          if (ledger[n]?.data?.['kind'] === 'signature') ledger.splice(n, 1);
        return Promise.resolve();
      },
    },
  ],
};
