import { until } from '#test/support/until';
import type { Ledger } from '../../load/ledger.js';
import type { Superuser } from '../../system/superuser.js';
import type { Insistence, Outcome } from './insistence.js';
import { outcomeOf, type Staff } from './staff.js';

/** Until the study has its report, whatever died meanwhile. */
const OPENED_MS = 60_000;
/** Every so many reports are signed twice at once, as by an impatient hand. */
const TWICE_EVERY = 3;

interface Shown {
  readonly version: number;
  readonly status: string;
}

/** A radiologist who writes and signs the reports of studies. */
export class Reader {
  private signed = 0;

  constructor(
    private readonly staff: Staff,
    private readonly superuser: Superuser,
    private readonly insistence: Insistence,
  ) {}

  /** Claims, drafts and signs; answers when the signature is acknowledged. */
  async read(studyInstanceUid: string): Promise<void> {
    const reportId = await this.reportOf(studyInstanceUid);
    const number = ++this.signed;
    await this.insistence.until({
      sender: 'reader',
      key: `sign/${reportId}`,
      data: { kind: 'signature', reportId, studyInstanceUid },
      attempt: () => this.attempt(reportId, number % TWICE_EVERY === 0),
    });
  }

  /** What was not answered may have happened: it is looked at first. */
  private async attempt(reportId: string, twice: boolean): Promise<Outcome | undefined> {
    const path = `/v1/reports/${reportId}`;
    const shown = await this.staff.call<Shown>('GET', path);
    if (shown.status !== 200) return outcomeOf(shown);
    if (shown.body.status === 'final') return { kind: 'taken', status: 200, answer: 'it is signed' };
    const claimed = await this.staff.call<Shown>('POST', `${path}/claim`, {});
    if (claimed.status !== 200) return outcomeOf(claimed);
    const text = { findings: `No abnormality in ${reportId}.`, impression: 'Normal examination.' };
    const { version } = (await this.staff.call<Shown>('GET', path)).body;
    const drafted = await this.staff.call<Shown>('PATCH', path, text, { 'if-match': `"${version}"` });
    if (drafted.status === 412) return { kind: 'unavailable', status: 412 };
    if (drafted.status !== 200) return outcomeOf(drafted);
    const sign = () =>
      this.staff.call(
        'POST',
        `${path}/sign`,
        { password: this.staff.password },
        {
          'if-match': `"${drafted.body.version}"`,
        },
      );
    const answers = await Promise.all(twice ? [sign(), sign()] : [sign()]);
    const best = answers.find(({ status }) => status === 200) ?? answers[0];
    return outcomeOf(best);
  }

  private async reportOf(studyInstanceUid: string): Promise<string> {
    const { id } = await until(
      `the report of ${studyInstanceUid}`,
      async () => {
        const [row] = await this.superuser.rows<{ id: string }>(
          `SELECT r.id FROM report r JOIN study s ON s.id = r.study_id
           WHERE s.study_instance_uid = $1 AND r.order_id IS NOT NULL`,
          [studyInstanceUid],
        );
        return row;
      },
      OPENED_MS,
    );
    return id;
  }
}

/** Signatures that were acknowledged, by report. */
export function signaturesIn(ledger: Pick<Ledger, 'entries'>['entries']): Map<string, number> {
  const found = new Map<string, number>();
  for (const { event, data } of ledger) {
    if (data?.['kind'] !== 'signature') continue;
    const reportId = String(data['reportId']);
    found.set(reportId, Math.max(found.get(reportId) ?? 0, event === 'acknowledged' ? 1 : 0));
  }
  return found;
}
