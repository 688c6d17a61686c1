import { newId, type Query } from '#kernel';
import { FindHl7Receivers, GetHl7Receiver } from './contracts/index.js';
import { FrontDesk } from './testing/front-desk.js';
import { Hl7Practice, PERMISSIONS, PID } from './testing/hl7-practice.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

let practice: Hl7Practice;

beforeAll(async () => {
  practice = await Hl7Practice.start();
}, START_MS);
afterAll(() => practice?.stop());
beforeEach(() => practice.open());

describe('What a hospital system says of patients', () => {
  it('corrects those whom we know, and adds nobody', async () => {
    await practice.order(['ORC|NW|1', 'OBR|1|||^CT']);
    const schulz = 'PID|1||17^^^^MR~A1^^^STATE^NI||Schulz^Anna||19700131|""|||||030 1234';
    expect(await practice.exchange('ADT^A08', [schulz])).toMatchObject({ code: 'AA', type: 'ACK' });
    expect(await practice.exchange('ADT^A08', ['PID|1||99||Nobody^Here'])).toMatchObject({ code: 'AA' });
    const patients = await practice.desk.list('/v1/patients');
    expect(patients).toMatchObject([{ name: 'Anna Schulz', sex: null, birthDate: '1970-01-31' }]);
    // The number of the state is known by now.
    const other = ['PID|1||A1^^^STATE^NI||Schulz^Anna', 'ORC|NW|2', 'OBR|1|||^MR'];
    expect(await practice.exchange('ORM^O01', other)).toMatchObject({ code: 'AA' });
    expect(await practice.desk.list('/v1/patients')).toHaveLength(1);
  });

  it('merges them', async () => {
    await practice.order(['ORC|NW|1', 'OBR|1|||^CT']);
    await practice.exchange('ORM^O01', ['PID|1||18||Mueller^Anna||19700131', 'ORC|NW|2', 'OBR|1|||^MR']);
    expect(await practice.exchange('ADT^A40', [PID, 'MRG|18'])).toMatchObject({ code: 'AA' });
    const orders = await practice.desk.list('/v1/orders');
    expect(new Set(orders.map((each) => each['patientId'])).size).toBe(1);
    const change = await practice.exchange('ORM^O01', ['PID|1||18||Müller^Anna', 'ORC|CA|2']);
    expect(change).toMatchObject({ code: 'AA' });
    // Only who goes is known: they are found by the other number, too.
    await practice.exchange('ORM^O01', ['PID|1||20||Roth^Eva', 'ORC|NW|20', 'OBR|1|||^CT']);
    await practice.exchange('ADT^A40', ['PID|1||21||Roth^Eva', 'MRG|20']);
    expect(await practice.exchange('ORM^O01', ['PID|1||21||Roth^Eva', 'ORC|CA|20'])).toMatchObject({
      code: 'AA',
    });
  });
});

describe('An HL7 peer', () => {
  it('is told of to whoever sends results: where it is, and what it calls order and patient', async () => {
    const place = { host: 'his.example', port: 2575, results: 'own-orders', document: true };
    await practice.change(place);
    const all = {
      application: 'RIS',
      facility: 'X',
      results: 'all',
      host: 'ris.example',
      port: 1,
      preliminary: true,
    };
    const otherId = await practice.desk.add('/v1/hl7/peers', all);
    await practice.exchange('ORM^O01', [
      'PID|1||17~A1^^^STATE||Müller^Anna',
      'ORC|NW|4711^HIS',
      'OBR|1|||^CT',
    ]);
    const [ordered] = await practice.desk.list('/v1/orders');
    const ask = <R>(query: Query<R>): Promise<R> =>
      practice.app.run(practice.organization, () => practice.app.mediator.ask(query));
    const orderId = ordered!.id;
    const subscribers = [
      { peerId: practice.peerId, preliminary: false, document: true },
      { peerId: otherId, preliminary: true, document: false },
    ];
    expect(await ask(new FindHl7Receivers({ orderId }))).toEqual(subscribers);
    expect(await ask(new FindHl7Receivers({ orderId: null }))).toEqual(subscribers.slice(1));
    const receiver = {
      active: true,
      host: 'his.example',
      port: 2575,
      tls: false,
      application: 'HIS',
      facility: 'CLINIC',
    };
    expect(await ask(new GetHl7Receiver({ peerId: practice.peerId, orderId }))).toEqual({
      ...receiver,
      ownApplication: 'ISOCENTER',
      ownFacility: practice.facility,
      document: true,
      placerNumber: '4711^HIS',
      identifiers: [
        { value: '17', issuer: 'HIS' },
        { value: 'A1', issuer: 'STATE' },
      ],
    });
    expect(await ask(new GetHl7Receiver({ peerId: otherId, orderId }))).toMatchObject({ placerNumber: null });
    expect(await ask(new GetHl7Receiver({ peerId: newId(), orderId }))).toBeNull();
  });

  it('that may send needs an address, one that takes results a place, and each a name of its own', async () => {
    const add = (fields: object) =>
      practice.desk.client.post<{ code?: string }>('/v1/hl7/peers', {
        application: 'RIS',
        facility: 'X',
        ...fields,
      });
    const code = async (fields: object) => (await add(fields)).body.code;
    expect(await code({ mayOrder: true })).toBe('imaging.hl7-peer-sender');
    expect(await code({ results: 'all' })).toBe('imaging.hl7-peer-receiver');
    expect(await code({ host: 'his.example' })).toBe('imaging.hl7-peer-address');
    expect(await code({ application: 'HIS', facility: 'CLINIC' })).toBe('imaging.hl7-peer-exists');
    expect((await practice.desk.client.request('DELETE', `/v1/hl7/peers/${practice.peerId}`)).status).toBe(
      204,
    );
    expect(await practice.desk.list('/v1/hl7/peers')).toEqual([]);
    const rival = new FrontDesk(practice.app.as(newId(), PERMISSIONS));
    expect(
      await rival.change('/v1/hl7/node', { application: 'X', facility: practice.facility }, 0, 'PUT'),
    ).toBe(409);
  });
});
