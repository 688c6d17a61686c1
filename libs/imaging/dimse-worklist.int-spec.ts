import { COMMAND } from '#platform/dimse/message/command-set';
import { orderStudyUid } from './domain/dicom/order-study-uid.js';
import { SOP_CLASS } from './presentation/gateway/dimse/sop-classes.js';
import type { DimsePeer } from './testing/dimse-peer.js';
import { DimsePractice } from './testing/dimse-practice.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

let practice: DimsePractice;

beforeAll(async () => {
  practice = await DimsePractice.start();
}, START_MS);
afterAll(() => practice?.stop());
beforeEach(() => practice.open());
afterEach(() => practice.close());

const VRS: Readonly<Record<string, string>> = { '00080060': 'CS', '00400001': 'AE', '00400003': 'TM' };

describe('the modality worklist', () => {
  const step = (keys: Readonly<Record<string, string>>) => ({
    '00100010': { vr: 'PN' },
    '00100020': { vr: 'LO' },
    '00080050': { vr: 'SH' },
    '0020000D': { vr: 'UI' },
    '00400100': {
      vr: 'SQ',
      Value: [
        {
          '00080060': { vr: 'CS' },
          '00400001': { vr: 'AE' },
          '00400002': { vr: 'DA' },
          '00400003': { vr: 'TM' },
          ...Object.fromEntries(
            Object.entries(keys).map(([tag, text]) => [tag, { vr: VRS[tag] ?? 'DA', Value: [text] }]),
          ),
        },
      ],
    },
  });
  const ask = (modality: DimsePeer, identifier: object) =>
    modality.ask(SOP_CLASS.modalityWorklist, COMMAND.find, identifier as never);

  const appoint = (id: unknown, appointmentAt: string) => {
    const headers = { 'if-match': '*' };
    return practice.desk.client.post(`/v1/orders/${String(id)}/schedule`, { appointmentAt }, { headers });
  };

  async function schedule(fields: object, appointmentAt: string): Promise<string> {
    const order = await practice.desk.requestOrder(fields);
    expect((await appoint(order.id, appointmentAt)).status).toBe(204);
    return order.id;
  }

  /** One attribute of the scheduled step of each item that is found. */
  const steps = async (modality: DimsePeer, tag: string, keys: Readonly<Record<string, string>> = {}) =>
    (await ask(modality, step(keys))).pending.map(
      ({ identifier }) => (identifier['00400100']?.Value?.[0] as typeof identifier)[tag]?.Value,
    );

  it('is what is scheduled, in the time of the practice, for the stations that do it', async () => {
    const id = await schedule({}, '2030-06-01T22:30:00Z');
    await schedule({ modality: 'MR' }, '2030-06-02T08:00:00Z');
    await practice.desk.requestOrder();
    const modality = await practice.peer({ mayWorklist: true, modalities: ['CT'] });
    const all = await ask(modality, step({}));
    expect([all.status, all.pending.length]).toEqual([0, 2]);
    const outcome = await ask(modality, step({ '00400002': '20300602-', '00080060': 'CT' }));
    expect(outcome.pending).toHaveLength(1);
    expect(outcome.pending[0]?.identifier).toMatchObject({
      '00080005': { Value: ['ISO_IR 192'] },
      '00100010': { Value: [{ Alphabetic: 'Müller^Anna' }] },
      '0020000D': { Value: [orderStudyUid(id)] },
      '00400100': {
        Value: [
          {
            '00080060': { Value: ['CT'] },
            '00400001': { Value: [expect.stringMatching(/^PEER/)] },
            // half past midnight in Berlin
            '00400002': { Value: ['20300602'] },
            '00400003': { Value: ['003000'] },
          },
        ],
      },
    });
  });

  it('matches name, station, accession number and UID', async () => {
    const id = await schedule({}, '2030-06-01T08:00:00Z');
    const { accessionNumber } = await practice.desk.get(`/v1/orders/${id}`);
    const modality = await practice.peer({ mayWorklist: true });
    const found = async (change: object): Promise<number> =>
      (await ask(modality, { ...step({}), ...change })).pending.length;
    expect(await found({ '00100010': { vr: 'PN', Value: [{ Alphabetic: 'MÜLL*' }] } })).toBe(1);
    expect(await found({ '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Anna*' }] } })).toBe(0);
    expect(await found({ '00080050': { vr: 'SH', Value: [accessionNumber] } })).toBe(1);
    expect(await found({ '0020000D': { vr: 'UI', Value: [orderStudyUid(id)] } })).toBe(1);
    expect(await found({ '0020000D': { vr: 'UI', Value: ['1.2.3'] } })).toBe(0);
    expect((await ask(modality, step({ '00400001': 'NOSTATION' }))).pending).toEqual([]);
  });

  it('has a Patient ID for everybody, by which the patient is known from then on', async () => {
    const order = await practice.desk.requestOrder();
    const patient = `/v1/patients/${String(order.patientId)}`;
    const second = await practice.desk.add('/v1/orders', {
      ...{ patientId: order.patientId, procedureName: 'CT of the chest', modality: 'CT' },
    });
    expect(await practice.desk.get(patient)).toMatchObject({ number: null });
    const at = '2030-06-01T08:00:00Z';
    const both = await Promise.all([appoint(order.id, at), appoint(second, at)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const modality = await practice.peer({ mayWorklist: true });
    const ids = async () =>
      (await ask(modality, step({}))).pending.map(({ identifier }) => identifier['00100020']?.Value?.[0]);
    const { number } = await practice.desk.get(patient);
    expect(number).toMatch(/^P\w{10}$/);
    expect(await ids()).toEqual([number, number]);
    expect(await practice.desk.change(patient, { number: 'K-1' })).toBe(204);
    expect(await ids()).toEqual(['K-1', 'K-1']);
    // While there is an appointment there is a number.
    expect(await practice.desk.change(patient, { number: null })).toBe(204);
    expect(await ids()).toEqual([expect.stringMatching(/^P\w{10}$/), expect.stringMatching(/^P\w{10}$/)]);
  });

  it('has a modality for everything: no appointment without one', async () => {
    const order = await practice.desk.requestOrder({
      procedureName: 'Something for the knee',
      modality: null,
    });
    const refused = await appoint(order.id, '2030-06-01T08:00:00Z');
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'imaging.order-modality-missing' }),
    ]);
    expect(await practice.desk.change(`/v1/orders/${order.id}`, { modality: 'MR' })).toBe(204);
    expect((await appoint(order.id, '2030-06-01T08:00:00Z')).status).toBe(204);
    expect(await practice.desk.change(`/v1/orders/${order.id}`, { modality: null })).toBe(409);
    const modality = await practice.peer({ mayWorklist: true });
    expect(await steps(modality, '00080060', { '00080060': 'MR' })).toEqual([['MR']]);
  });

  it('tells all stations that suit, and who asks where none does', async () => {
    await schedule({}, '2030-06-01T08:00:00Z');
    await schedule({ modality: 'US' }, '2030-06-01T09:00:00Z');
    const [first, second] = [practice.nextTitle('CT'), practice.nextTitle('CT')];
    for (const aeTitle of [first, second])
      await practice.desk.add('/v1/dicom/peers', { aeTitle, mayWorklist: true, modalities: ['CT'] });
    const modality = await practice.call(first);
    expect(await steps(modality, '00400001')).toEqual([[first, second], [first]]);
    expect(await steps(modality, '00400001', { '00400001': second })).toEqual([[first, second]]);
    // Nobody said that it is to be done there.
    expect(await steps(modality, '00080060', { '00400001': first })).toEqual([['CT']]);
  });

  it('finds nothing by the name of a performing physician, whom nobody has named', async () => {
    await schedule({}, '2030-06-01T08:00:00Z');
    const modality = await practice.peer({ mayWorklist: true });
    const by = async (Alphabetic: string) => {
      const item = { '00400006': { vr: 'PN', Value: [{ Alphabetic }] } };
      const { status, pending } = await ask(modality, { '00400100': { vr: 'SQ', Value: [item] } });
      return [status, pending];
    };
    expect(await by('Weber^Ines')).toEqual([0, []]);
    expect(await by('W*')).toEqual([0, []]);
    const named = { '00400100': { vr: 'SQ', Value: [{ '00400006': { vr: 'PN' } }] } };
    expect(await by('*')).toEqual([0, [{ status: 0xff00, identifier: named }]]);
  });

  it('warns when a key that was asked for is not known', async () => {
    await schedule({}, '2030-06-01T08:00:00Z');
    const modality = await practice.peer({ mayWorklist: true });
    const statuses = async (identifier: object) =>
      (await ask(modality, identifier)).pending.map(({ status }) => status);
    expect(await statuses({ ...step({}), '00080201': { vr: 'SH', Value: ['+0100'] } })).toEqual([0xff00]);
    expect(await statuses({ '00400100': { vr: 'SQ' }, '00321064': { vr: 'SQ' } })).toEqual([0xff00]);
    expect(await statuses({ ...step({}), '00101030': { vr: 'DS' } })).toEqual([0xff01]);
    expect(await statuses(step({ '00400010': 'X' }))).toEqual([0xff01]);
  });

  it('takes ranges of days and times for one range of moments', async () => {
    // In Berlin: eight in the evening of the first, six in the morning and eight in the evening of the second
    for (const at of ['2030-06-01T18:00:00Z', '2030-06-02T04:00:00Z', '2030-06-02T18:00:00Z'])
      await schedule({}, at);
    const modality = await practice.peer({ mayWorklist: true });
    const found = async (day: string, time: string) =>
      (await steps(modality, '00400003', { '00400002': day, '00400003': time })).flat();
    expect(await found('20300601-20300602', '1900-0700')).toEqual(['200000', '060000']);
    expect(await found('20300602-', '0600-')).toEqual(['060000', '200000']);
    expect(await found('-20300602', '-1000')).toEqual(['200000', '060000']);
    // one time of day, or one end only: on each of the days
    expect(await found('20300601-20300602', '20')).toEqual(['200000', '200000']);
    expect(await found('20300601-20300602', '1900-')).toEqual(['200000', '200000']);
    expect(await found('20300602', '1900-2100')).toEqual(['200000']);
  });
});
