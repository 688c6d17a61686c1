import { ForgetHl7Messages } from './application/commands/forget-hl7-messages/forget-hl7-messages.command.js';
import { Hl7Practice, PID, told } from './testing/hl7-practice.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

let practice: Hl7Practice;

beforeAll(async () => {
  practice = await Hl7Practice.start();
}, START_MS);
afterAll(() => practice?.stop());
beforeEach(() => practice.open());

describe('Orders of a hospital system', () => {
  const NEW = [
    'ORC|NW|4711||||||||||99^Weiß^Karl',
    'OBR|1|||^CT of the head||||||||||||||||||||CT|||^^^^^S||||^Headache|||||209906011030',
  ];

  it('become orders with their patient, referrer and appointment; the answer names our number', async () => {
    const answer = await practice.order(['PV1|1|E', ...NEW]);
    expect(answer).toMatchObject({ code: 'AA', type: 'ORR', error: null });
    const [made] = await practice.desk.list('/v1/orders');
    expect(answer.orders).toEqual([['4711', made?.['accessionNumber']]]);
    expect(await practice.desk.get(`/v1/orders/${made?.id}`)).toMatchObject({
      status: 'scheduled',
      priority: 'stat',
      patientClass: 'emergency',
      procedureName: 'CT of the head',
      modality: 'CT',
      reason: 'Headache',
      patientName: 'Anna Müller',
      patientBirthDate: '1970-01-31',
      patientSex: 'female',
      referrerName: 'Karl Weiß',
      // half past ten in Berlin
      appointmentAt: '2099-06-01T08:30:00.000Z',
    });
    expect(await practice.desk.list('/v1/hl7/messages')).toMatchObject([
      {
        type: 'ORM^O01',
        state: 'taken',
        controlId: practice.controlId,
        orderIds: [made?.id],
        errorCode: null,
      },
    ]);
  });

  it('are made once, however often and by whatever message they come; patient and referrer too', async () => {
    const message = practice.his.write(practice.facility, 'ORM^O01', [PID, ...NEW], { id: 'SAME' });
    const answers = [
      await practice.his.send(practice.port, [message, message]),
      await practice.his.send(practice.port, [message]),
    ]
      .flat()
      .map(told);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [once, again] = await Promise.all([practice.order(NEW), practice.order(NEW)]);
    expect([once.orders, again.orders]).toEqual([answers[0]?.orders, answers[0]?.orders]);
    await practice.order(['ORC|NW|4712||||||||||99^Weiß^Karl', 'OBR|1|||^MR']);
    expect(await practice.desk.list('/v1/orders')).toHaveLength(2);
    expect(await practice.desk.list('/v1/patients')).toHaveLength(1);
    expect(await practice.desk.list('/v1/referrers')).toHaveLength(1);
  });

  it('with an appointment have a modality, and a patient with a number of the practice', async () => {
    const at = (modality: string) => `${'|'.repeat(20)}${modality}${'|'.repeat(12)}209906011030`;
    const unknown = ['ORC|NW|4713', `OBR|1|||^Scan${at('RAD')}`];
    expect(await practice.order(unknown)).toMatchObject({
      code: 'AE',
      error: 'imaging.order-modality-missing',
    });
    expect(await practice.desk.list('/v1/orders')).toEqual([]);
    await practice.order(NEW);
    expect((await practice.order(['ORC|XO|4711', 'OBR|1|||^CT of the chest'])).code).toBe('AA');
    expect(await practice.desk.list('/v1/orders')).toMatchObject([
      { procedureName: 'CT of the chest', modality: 'CT', patientNumber: expect.stringMatching(/^P\w{10}$/) },
    ]);
    // One that the practice has given already, as the hospital knows.
    await practice.exchange('ORM^O01', ['PID|1||18||Meier^Berta', 'ORC|NW|5', 'OBR|1|||^MR']);
    const numbered = 'PID|1||18~A-7^^^ISOCENTER^MR||Meier^Berta';
    await practice.exchange('ORM^O01', [numbered, 'ORC|NW|6', `OBR|1|||^MR${at('MR')}`]);
    expect(await practice.desk.list('/v1/patients?q=meier')).toMatchObject([{ number: 'A-7' }]);
  });

  it('may give a control id out again for another message', async () => {
    await practice.order(NEW, { id: '1' });
    expect((await practice.order(['ORC|NW|4712', 'OBR|1|||^MR'], { id: '1' })).code).toBe('AA');
    expect(await practice.desk.list('/v1/orders')).toHaveLength(2);
  });

  it('are changed and cancelled, in the order of their messages', async () => {
    const write = (id: string, segments: string[]) =>
      practice.his.write(practice.facility, 'ORM^O01', [PID, ...segments], { id });
    const answers = await practice.his.send(
      practice.port,
      [
        write('a', NEW),
        write('b', ['ORC|XO|4711', 'OBR|1|||^CT of the chest|R']),
        write('c', ['ORC|CA|4711||||||||||||||^Moved away']),
        write('d', ['ORC|CA|4711']),
        write('e', ['ORC|XO|4711', 'OBR|1|||^MR']),
        write('f', ['ORC|CA|4713']),
      ],
      50,
    );
    expect(answers.map(told).map(({ code, error }) => [code, error])).toEqual([
      ['AA', null],
      ['AA', null],
      ['AA', null],
      ['AA', null],
      ['AE', 'imaging.order-closed'],
      ['AE', 'imaging.order.not-found'],
    ]);
    expect(await practice.desk.list('/v1/orders')).toMatchObject([
      { status: 'cancelled', procedureName: 'CT of the chest', priority: 'routine' },
    ]);
  });

  it('are read sooner when they become urgent after their images were taken, and change in nothing else', async () => {
    await practice.order(NEW);
    await practice.app.owner.query(
      `UPDATE imaging_order SET status = 'acquired' WHERE organization_id = $1`,
      [practice.organization],
    );
    const [, examination] = NEW;
    const routine = examination!.replace('^^^^^S', '^^^^^R');
    expect((await practice.order(['ORC|XO|4711', routine])).code).toBe('AA');
    expect((await practice.order(['ORC|XO|4711', routine])).code).toBe('AA');
    expect(await practice.order(['ORC|XO|4711', 'OBR|1|||^CT of the chest'])).toMatchObject({
      error: 'imaging.order-closed',
    });
    expect(await practice.desk.list('/v1/orders')).toMatchObject([
      { status: 'acquired', procedureName: 'CT of the head', priority: 'routine' },
    ]);
  });

  it('are all done or none', async () => {
    const answer = await practice.order(['ORC|NW|1', 'OBR|1|||^CT', 'ORC|CA|2']);
    expect([answer.code, await practice.desk.list('/v1/orders')]).toEqual(['AE', []]);
    expect(await practice.desk.list('/v1/hl7/messages?state=refused')).toMatchObject([
      { state: 'refused', errorCode: 'imaging.order.not-found', orderIds: [] },
    ]);
  });

  it('that are refused again and again are remembered once, and forgotten after months', async () => {
    for (let n = 0; n < 2; n += 1)
      expect((await practice.order(['ORC|CA|2'], { id: 'AGAIN' })).code).toBe('AE');
    expect(await practice.desk.list('/v1/hl7/messages')).toHaveLength(1);
    const age = "UPDATE hl7_message SET created_at = now() - interval '91 days' WHERE organization_id = $1";
    await practice.app.owner.query(age, [practice.organization]);
    await practice.order(NEW);
    await practice.app.run(practice.organization, () => practice.app.mediator.send(new ForgetHl7Messages()));
    expect(await practice.desk.list('/v1/hl7/messages')).toMatchObject([{ state: 'taken' }]);
  });

  it('never reach somebody else whose number was typed by mistake', async () => {
    await practice.order(NEW);
    const other = 'PID|1||17^^^^MR||Schmidt^Bernd||19800202|M';
    expect(await practice.exchange('ORM^O01', [other, 'ORC|NW|5', 'OBR|1|||^CT'])).toMatchObject({
      code: 'AE',
      error: 'imaging.hl7-patient-other',
    });
    // Married since: the birth date tells.
    const married = 'PID|1||17^^^^MR||Schulz^Anna||19700131|F';
    expect(await practice.exchange('ORM^O01', [married, 'ORC|NW|6', 'OBR|1|||^CT'])).toMatchObject({
      code: 'AA',
    });
    expect(await practice.desk.list('/v1/patients')).toMatchObject([{ name: 'Anna Müller' }]);
  });

  it('come as OMG^O19 and in other character sets, too', async () => {
    const latin = { set: '8859/1' };
    const answer = await practice.exchange('OMG^O19^OMG_O19', [PID, ...NEW], latin);
    expect(answer).toMatchObject({ code: 'AA', type: 'ORG' });
    expect(await practice.desk.list('/v1/patients')).toMatchObject([{ name: 'Anna Müller' }]);
  });
});

describe('A message', () => {
  const NEW = ['ORC|NW|1', 'OBR|1|||^CT'];

  it('is refused when its sender is not known, calls from elsewhere, or may not do it', async () => {
    const send = async (change: object): Promise<unknown> => {
      await practice.change(change);
      const { code, error } = await practice.order(NEW);
      return [code, error];
    };
    expect(await send({ allowedAddresses: ['10.0.0.0/8'] })).toEqual(['AR', 'imaging.hl7-sender-unknown']);
    expect(await send({ allowedAddresses: ['127.0.0.1'], active: false })).toEqual([
      'AR',
      'imaging.hl7-sender-unknown',
    ]);
    expect(await send({ active: true, mayOrder: false })).toEqual(['AR', expect.any(String)]);
    const elsewhere = practice.his.write('NOWHERE', 'ORM^O01', [PID, ...NEW]);
    expect((await practice.his.send(practice.port, [elsewhere])).map(told)).toMatchObject([{ code: 'AR' }]);
    expect(await practice.desk.list('/v1/orders')).toEqual([]);
  });

  it.each([
    ['of another type', 'MFN^M02', {}, 'AR'],
    ['of another event', 'ADT^A99', {}, 'AR'],
    ['of another version', 'ORM^O01', { version: '3.0' }, 'AR'],
    ['in an unknown character set', 'ORM^O01', { set: 'KLINGON' }, 'AE'],
    ['without a control id', 'ORM^O01', { id: '' }, 'AE'],
  ])('%s is refused', async (_, type, options, code) => {
    expect(await practice.exchange(type, [PID, ...NEW], options)).toMatchObject({ code });
    expect(await practice.desk.list('/v1/orders')).toEqual([]);
  });

  it('without a patient, or with one of several, is refused', async () => {
    expect(await practice.exchange('ORM^O01', ['PID|1||||Müller', ...NEW])).toMatchObject({
      error: 'imaging.hl7-patient-number-missing',
    });
    expect(await practice.exchange('ORM^O01', ['PID|1||17', ...NEW])).toMatchObject({
      error: 'imaging.hl7-patient-name-missing',
    });
    for (const number of ['17', '18'])
      await practice.exchange('ORM^O01', [
        `PID|1||${number}||Müller^Anna`,
        `ORC|NW|n${number}`,
        'OBR|1|||^CT',
      ]);
    expect(await practice.exchange('ORM^O01', ['PID|1||17~18||Müller^Anna', ...NEW])).toMatchObject({
      error: 'imaging.hl7-patient-ambiguous',
    });
  });
});
