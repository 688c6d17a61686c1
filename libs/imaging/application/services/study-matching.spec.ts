import { MatchingPolicy, type MatchingRules } from '../../domain/matching-policy.js';
import type { MatchingPolicyRepository } from '../../domain/matching-policy.repository.js';
import { Order } from '../../domain/order.js';
import type { OrderRepository } from '../../domain/order.repository.js';
import type { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';
import { Patient } from '../../domain/patient.js';
import type { PatientRepository } from '../../domain/patient.repository.js';
import type { StudyHappening, StudyHistoryRepository } from '../../domain/study-history.repository.js';
import { Study } from '../../domain/study.js';
import type { CurrentAuthor } from './current-author.js';
import { StudyMatching } from './study-matching.js';

const facts = { sex: null, phone: null, email: null, contactConsent: false, number: 'P-1' };
const anna = Patient.add({ ...facts, name: 'Anna Müller', birthDate: '1970-01-31' });

function scene(rules: Partial<MatchingRules> = {}) {
  const order = Order.request({
    ...{ accessionNumber: 'A1', patientId: anna.id, priority: 'routine', reason: null, referrerId: null },
    patientClass: null,
    ...{ siteId: null, conversationId: null, contactId: null, procedureId: null, procedureCode: null },
    ...{ procedureName: 'CT', modality: 'CT', bodyPart: null },
  });
  const policy = MatchingPolicy.untouched('o');
  policy.decide({ ...policy, ...rules });
  const history: StudyHappening[] = [];
  const sought: string[] = [];
  const matching = new StudyMatching(
    {
      claimByAccessionNumber: (number: string) => Promise.resolve(number === 'A1' ? order : undefined),
      update: () => Promise.resolve(),
    } as unknown as OrderRepository,
    { find: () => Promise.resolve(anna) } as unknown as PatientRepository,
    {
      patientsWith: (identifiers: readonly { value: string; issuer: string }[]) => {
        sought.push(...identifiers.map(({ value, issuer }) => `${value}@${issuer}`));
        return Promise.resolve([anna.id]);
      },
    } as unknown as PatientIdentifierRepository,
    { find: () => Promise.resolve(new Map()) },
    { get: () => Promise.resolve(policy) } as unknown as MatchingPolicyRepository,
    {
      add: (happening: StudyHappening) => (history.push(happening), Promise.resolve()),
    } as StudyHistoryRepository,
    { get: () => ({ kind: 'system', id: null, name: 'test' }) } as unknown as CurrentAuthor,
  );
  return { matching, order, history, sought };
}

const study = (
  name = 'Müller^Anna',
  accession: { number?: string; issuer?: string } = { number: 'A1' },
): Study =>
  Study.receive({
    ...{ transferSyntaxUid: '1.2', sopClassUid: '1.2', sopInstanceUid: '1.2.3', seriesInstanceUid: '1.2.4' },
    studyInstanceUid: '1.2.5',
    patient: {
      id: 'X',
      issuer: 'OURS',
      otherIds: [{ id: 'Y', issuer: 'CLINIC' }],
      name: { alphabetic: name },
    },
    study: {
      ...(accession.number !== undefined && { accessionNumber: accession.number }),
      ...(accession.issuer !== undefined && { accessionNumberIssuer: accession.issuer }),
    },
    series: { requestedSteps: [] },
    instance: { hasPixelData: false },
  });

describe('settling a study', () => {
  it('matches it to the order of its accession number, and writes down that a rule did', async () => {
    const { matching, order, history } = scene();
    const one = study();
    await matching.settle(one);
    expect(one).toMatchObject({ orderId: order.id, matchedBy: 'accession', unmatchedReason: null });
    expect(order.status).toBe('acquired');
    expect(history).toMatchObject([{ action: 'matched', author: { kind: 'system' }, reason: null }]);
  });

  it.each([
    ['carries no accession number', study('Müller^Anna', {}), {}, 'no-accession'],
    ['carries one of nobody', study('Müller^Anna', { number: 'B2' }), {}, 'unknown-accession'],
    [
      'carries one that somebody else gave out',
      study('Müller^Anna', { number: 'A1', issuer: 'OTHER' }),
      { ownIssuers: ['OURS'] },
      'unknown-accession',
    ],
    ['names somebody else', study('Meier^Berta'), { onConflict: 'hold' as const }, 'patient-conflict'],
  ])('says why it has no order when it %s', async (_, one, rules, reason) => {
    const { matching, history } = scene(rules);
    await matching.settle(one, 'arrival');
    expect(one).toMatchObject({ orderId: null, unmatchedReason: reason });
    expect(history).toEqual([]);
  });

  it('does not believe a rule against a person', async () => {
    const { matching, order } = scene();
    const one = study();
    await matching.settle(one);
    one.unmatch();
    await matching.settle(one);
    expect(one).toMatchObject({ orderId: null, unmatchedReason: 'patient-conflict' });
    await matching.match(one, order, { by: 'person' });
    expect(one).toMatchObject({ orderId: order.id, refusedOrderIds: [] });
  });

  it('links it to the patient with one of its identifiers, those of the practice itself without an issuer', async () => {
    const { matching, sought } = scene({ ownIssuers: ['OURS'] });
    const one = study('Müller^Anna', {});
    await matching.settle(one);
    expect(sought).toEqual(['X@', 'Y@CLINIC']);
    expect(one.patientId).toBe(anna.id);
    const other = study('Meier^Berta', {});
    await matching.settle(other);
    expect(other.patientId).toBeNull();
  });

  it('asks for nothing but the accession number when nothing new is known', async () => {
    const { matching, sought } = scene();
    await matching.settle(study('Müller^Anna', {}), 'nothing');
    expect(sought).toEqual([]);
  });
});
