import type { Hl7ResultToSend } from '../../application/services/hl7-result-sender.js';
import { samplePrint } from '../../application/testing/sample-print.js';
import type { ReportStage } from '../../contracts/report-status-mapping.js';
import { oruMessage } from './oru-message.js';

interface Told extends Partial<Omit<Hl7ResultToSend, 'sending' | 'receiver'>> {
  readonly stage?: ReportStage;
  readonly reason?: string;
  readonly emptied?: Hl7ResultToSend['sending']['emptied'];
  /** Whether the receiver wants documents. */
  readonly wantsDocument?: boolean;
}

/** The segments of the message. */
function segments({ stage = 'final', reason, emptied, wantsDocument, ...rest }: Told = {}): string[] {
  const result: Hl7ResultToSend = {
    sending: {
      ...{ peerId: 'peer', reportId: 'report', orderId: 'order', revision: 1, stage, controlId: 'C1' },
      ...{ createdAt: samplePrint.issuedAt, reason: reason ?? null, emptied: emptied ?? [] },
    },
    receiver: {
      ...{ active: true, host: '127.0.0.1', port: 1, tls: false, placerNumber: '4711^HIS', identifiers: [] },
      ...{ application: 'HIS', facility: 'CLINIC', ownApplication: 'ISOCENTER', ownFacility: 'PRACTICE' },
      document: wantsDocument ?? false,
    },
    ...{ print: samplePrint, document: null, timeZone: 'Europe/Berlin', ...rest },
  };
  return oruMessage(result).toString('utf8').split('\r').slice(0, -1);
}

const observations = (told?: Told): string[] =>
  segments(told).flatMap((segment) => (segment.startsWith('OBX|') ? segment.slice(4) : []));

const addenda = [
  { text: 'One more.\nLook.', authorId: 'a', authorName: 'Dr. Ada', at: '2026-11-21T08:05:00.000Z' },
  { text: 'And another.', authorId: 'b', authorName: 'Dr. Bea', at: '2026-11-22T09:00:00.000Z' },
];

describe('A report as ORU^R01', () => {
  it('has a section each, with the study before them', () => {
    expect(observations()).toEqual([
      '1|ST|113014^DICOM Study^DCM||1.2.3||||||F',
      '2|FT|55752-0^Clinical information^LN||Cough.||||||F',
      '3|FT|59776-5^Procedure findings^LN||A nodule.||||||F',
      '4|FT|19005-8^Radiology Impression^LN||Follow up.||||||F',
    ]);
  });

  it('numbers its addenda, so that one does not take the place of another, each with its author and time', () => {
    expect(observations({ stage: 'appended', print: { ...samplePrint, addenda } }).slice(4)).toEqual([
      String.raw`5|FT|55107-7^Addendum^LN|1|Dr. Ada, 2026-11-21 09:05 +01:00\.br\One more.\.br\Look.||||||C`,
      String.raw`6|FT|55107-7^Addendum^LN|2|Dr. Bea, 2026-11-22 10:00 +01:00\.br\And another.||||||C`,
    ]);
  });

  it('says below the examination why there is another version', () => {
    const told = segments({ stage: 'corrected', reason: 'Wrong side | left' });
    const at = told.findIndex((segment) => segment.startsWith('OBR|'));
    expect(told[at + 1]).toBe(String.raw`NTE|1|L|Wrong side \F\ left|GR^General reason^HL70364`);
    expect(segments().filter((segment) => segment.startsWith('NTE'))).toEqual([]);
  });

  it('takes back a section that was emptied', () => {
    expect(observations({ stage: 'corrected', emptied: ['comparison'] })[2]).toBe(
      '3|FT|18834-2^Radiology Comparison study^LN||""||||||C',
    );
  });

  it('has the document of who wants it, and takes it back with all else when the report is withdrawn', () => {
    const document = Buffer.from('%PDF-');
    expect(observations({ document, wantsDocument: true }).at(-1)).toBe(
      '5|ED|18748-4^Diagnostic imaging study^LN||^application^pdf^Base64^JVBERi0=||||||F',
    );
    const print = { ...samplePrint, addenda };
    expect(observations({ stage: 'withdrawn', print, wantsDocument: true }).slice(1)).toEqual([
      '2|FT|55752-0^Clinical information^LN||""||||||W',
      '3|FT|59776-5^Procedure findings^LN||""||||||W',
      '4|FT|19005-8^Radiology Impression^LN||""||||||W',
      '5|FT|55107-7^Addendum^LN|1|""||||||W',
      '6|FT|55107-7^Addendum^LN|2|""||||||W',
      '7|ED|18748-4^Diagnostic imaging study^LN||""||||||W',
    ]);
  });

  it('takes back no document where none can have been sent', () => {
    const ofDocuments = (told: Told): string[] => observations(told).filter((each) => each.includes('|ED|'));
    expect(ofDocuments({ stage: 'withdrawn' })).toEqual([]);
    expect(ofDocuments({ stage: 'cancelled', wantsDocument: true })).toEqual([]);
  });
});
