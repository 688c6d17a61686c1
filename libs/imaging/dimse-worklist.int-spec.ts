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
            Object.entries(keys).map(([tag, text]) => [
              tag,
              { vr: tag === '00080060' ? 'CS' : 'DA', Value: [text] },
            ]),
          ),
        },
      ],
    },
  });
  const ask = (modality: DimsePeer, identifier: object) =>
    modality.ask(SOP_CLASS.modalityWorklist, COMMAND.find, identifier as never);

  async function schedule(fields: object, appointmentAt: string): Promise<string> {
    const order = await practice.desk.requestOrder(fields);
    const path = `/v1/orders/${order.id}/schedule`;
    const answer = await practice.desk.client.post(path, { appointmentAt }, { headers: { 'if-match': '*' } });
    expect([200, 201, 204]).toContain(answer.status);
    return order.id;
  }

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
});
