import type { Hl7PeerView } from '../../../application/queries/find-hl7-peers/hl7-peer.view.js';
import { parseHl7 } from '#platform/hl7/parse-hl7';
import { readHl7Orders } from './read-hl7-orders.js';
import { readHl7Identifiers, readHl7Patient } from './read-hl7-patient.js';

const peer = { patientIssuer: 'HIS' } as Hl7PeerView;
const sender = { peer, ownNames: ['ISOCENTER', 'PRACTICE'] };
const now = new Date('2030-06-01T06:00:00Z');

const parse = (...segments: string[]) =>
  parseHl7(
    Buffer.from(
      `MSH|^~\\&|HIS|CLINIC|ISOCENTER|PRACTICE|20300601||ORM^O01|1|P|2.5.1\r${segments.join('\r')}\r`,
    ),
  );
const pid = (text: string) => readHl7Patient(parse(text).require('PID'), sender);
const orders = (...segments: string[]) => readHl7Orders(parse(...segments), 'Europe/Berlin', now);

describe('The patient of a message', () => {
  it('has numbers with those who gave them out; visits are none', () => {
    const text =
      'PID|1||17^^^^MR~P-3^^^PRACTICE^MR~A1^^^&1.2.3&ISO^NI~V9^^^HIS^VN~17^^^HIS||Müller^Anna^Maria^^Dr.||19700131|F|||||(030) 1234';
    expect(pid(text)).toEqual({
      identifiers: [
        { value: '17', issuer: 'HIS', type: 'record' },
        { value: 'P-3', issuer: '', type: 'record' },
        { value: 'A1', issuer: '1.2.3', type: 'national' },
      ],
      name: 'Anna Maria Müller',
      birthDate: '1970-01-31',
      sex: 'female',
      phone: '(030) 1234',
    });
  });

  it('is left as it is where the message says nothing, and loses what it takes back', () => {
    expect(pid('PID|1|17|')).toEqual({ identifiers: [{ value: '17', issuer: 'HIS', type: 'record' }] });
    expect(pid('PID|1||17||Müller||1970|U|||||x')).toEqual({
      identifiers: [{ value: '17', issuer: 'HIS', type: 'record' }],
      name: 'Müller',
    });
    expect(pid('PID|1||17||Müller||""|""|||||""')).toMatchObject({ birthDate: null, sex: null, phone: null });
    expect(pid('PID|1||17||Müller||||||||^PRN^PH^^49^30^123456')).toMatchObject({ phone: '+49 30 123456' });
  });

  it('is refused with a birth date that is none', () => {
    expect(() => pid('PID|1||17||Müller||19701331')).toThrow('not one');
  });

  it('has the numbers of who goes in MRG-1', () => {
    const merge = parse('PID|1||17', 'MRG|18^^^HIS~19').require('MRG');
    expect(readHl7Identifiers(merge, 1, sender).map(({ value, issuer }) => `${issuer}:${value}`)).toEqual([
      'HIS:18',
      'HIS:19',
    ]);
  });
});

describe('The orders of a message', () => {
  it('have what is asked for, why, how soon, when and by whom', () => {
    const found = orders(
      'ORC|NW|4711^HIS||||||||||99^Weiß^Karl^^^Dr.^^^HIS',
      'OBR|1|||CTHEAD^CT of the head|||||||||Fall|||||||||||CT|||^^^^^S||||R51^Headache~^Vertigo|||||203006011030',
      'NTE|1||Pacemaker',
    );
    expect(found).toEqual([
      {
        control: 'new',
        placerNumber: '4711^HIS',
        procedureCode: 'CTHEAD',
        procedureName: 'CT of the head',
        modality: 'CT',
        priority: 'stat',
        reason: 'Headache; Vertigo\nFall\nPacemaker',
        appointmentAt: new Date('2030-06-01T08:30:00Z'),
        referrer: { number: '99^HIS', name: 'Dr. Karl Weiß' },
      },
    ]);
  });

  it.each([
    ['I', 'inpatient'],
    ['O^Outpatient^HL70004', 'outpatient'],
    ['R', 'outpatient'],
    ['E', 'emergency'],
    ['N', undefined],
    ['', undefined],
  ])('are all of the visit’s patient class: PV1-2 %j is %s', (patientClass, expected) => {
    const found = orders(
      `PV1|1|${patientClass}|WARD^3`,
      'ORC|NW|1',
      'OBR|1|||^CT',
      'ORC|NW|2',
      'OBR|1|||^MR',
    );
    expect(found.map((order) => order.patientClass)).toEqual([expected, expected]);
  });

  it('are several, each with an ORC of its own; timing and priority are in TQ1 since 2.5', () => {
    const found = orders(
      'ORC|XO|1',
      'TQ1|||||||20300602090000+0000||A^As soon as possible',
      'OBR|1||',
      'ORC|CA|2||||||||||||||9^Moved away',
    );
    expect(found).toEqual([
      {
        control: 'change',
        placerNumber: '1',
        priority: 'urgent',
        appointmentAt: new Date('2030-06-02T09:00:00Z'),
      },
      { control: 'cancel', placerNumber: '2', cancelReason: 'Moved away' },
    ]);
  });

  it('have no appointment of the past, or on a day without an hour', () => {
    expect(
      orders('ORC|NW|1|||||^^^203005311200^^R', 'OBR|1|||^CT^L||||||||||||||||||||||||||||||||20300602')[0],
    ).toEqual({
      control: 'new',
      placerNumber: '1',
      procedureName: 'CT',
      priority: 'routine',
    });
  });

  it.each([
    ['an order control that we do not know', ['ORC|HD|1'], '103'],
    ['no number', ['ORC|NW', 'OBR|1'], '101'],
    ['two examinations', ['ORC|NW|1', 'OBR|1', 'OBR|2'], '100'],
    ['no ORC', ['OBR|1'], '100'],
  ])('are refused with %s', (_, segments, code) => {
    expect(() => orders(...segments)).toThrow(expect.objectContaining({ code }));
  });
});
