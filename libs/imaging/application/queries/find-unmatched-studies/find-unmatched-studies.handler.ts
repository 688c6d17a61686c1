import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { MatchingPolicyRepository } from '../../../domain/matching-policy.repository.js';
import { OrderCandidates } from '../../../domain/order-candidates.js';
import { type SoughtStudy, suggestOrders } from '../../../domain/order-suggestion.js';
import type { Identifier } from '../../../domain/patient-identifier.js';
import { STUDY_COLUMNS, STUDY_TABLES } from '../get-study/study-columns.js';
import { FindUnmatchedStudies } from './find-unmatched-studies.query.js';
import type { UnmatchedStudyView } from './unmatched-study.view.js';

const REASON = `CASE WHEN st.order_id IS NULL THEN coalesce(st.unmatched_reason, 'unknown-accession') ELSE 'patient-conflict' END`;

/** What of a row is for finding its order and no part of the view. */
interface Clues {
  readonly patientNumber: string | null;
  readonly clues: Omit<SoughtStudy, 'receivedAt' | 'modalities'> & {
    readonly number: string | null;
    readonly issuer: string | null;
    readonly others: readonly Identifier[];
    readonly refused: readonly string[];
  };
}

type Row = Omit<UnmatchedStudyView, 'suggestions' | 'patientNumber'> & Clues;

const MOST_SUGGESTIONS = 5;

@QueryHandler(FindUnmatchedStudies)
export class FindUnmatchedStudiesHandler implements IQueryHandler<FindUnmatchedStudies> {
  constructor(
    private readonly sql: Sql,
    private readonly candidates: OrderCandidates,
    private readonly policies: MatchingPolicyRepository,
  ) {}

  async execute(query: FindUnmatchedStudies): Promise<PagedResult<UnmatchedStudyView>> {
    const { where, values } = new Conditions()
      .always('(st.order_id IS NULL OR st.patient_mismatch) AND st.project_id IS NULL')
      .when(query.reason, (place) => `${REASON} = ${place}`);
    const page = await fetchPage<Row>(this.sql, query, {
      select: `${STUDY_COLUMNS}, ${REASON} AS reason, jsonb_build_object('patientName', st.patient_name,
        'patientBirthDate', st.patient_birth_date, 'studyDate', st.study_date, 'number', st.patient_number,
        'issuer', st.patient_number_issuer, 'others', st.other_patient_ids, 'refused', st.refused_order_ids) AS clues`,
      from: STUDY_TABLES,
      where,
      values,
      sorts: { receivedAt: { column: 'st.received_at', type: 'timestamptz' } },
      defaultSort: '-receivedAt',
      id: 'st.id',
    });
    return { ...page, items: await this.withSuggestions(page.items) };
  }

  private async withSuggestions(rows: readonly Row[]): Promise<UnmatchedStudyView[]> {
    const policy = await this.policies.get();
    const sought = rows.map(({ id, clues: { number, issuer, others, patientBirthDate } }) => ({
      studyId: id,
      identifiers: policy.normalize([
        ...(number === null ? [] : [{ value: number, issuer: issuer ?? '' }]),
        ...others,
      ]),
      birthDate: patientBirthDate,
    }));
    const found = await this.candidates.find(policy.withoutAccession === 'off' ? [] : sought);
    return rows.map(({ clues, ...study }) => {
      const facts = { ...clues, receivedAt: study.receivedAt, modalities: study.modalities };
      const suggestions = suggestOrders(facts, found.get(study.id) ?? [], policy.days)
        .filter(({ orderId }) => orderId !== study.orderId && !clues.refused.includes(orderId))
        .slice(0, MOST_SUGGESTIONS)
        .map(({ identified: _, reasons, ...order }) => ({ ...order, reasons: [...reasons] }));
      return { ...study, suggestions };
    });
  }
}
