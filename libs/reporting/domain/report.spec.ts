import type { DomainEvent } from '#kernel';
import type { KeyImage } from './key-image.js';
import { Report } from './report.js';
import { EMPTY_CONTENT } from './report-content.js';
import { sample } from './testing/sample-reports.js';

const { now, later, ada, bea, content, subject, reading, opened, drafted, signed } = sample;
const names = (report: Report) => report.pullEvents().map((event: DomainEvent) => event.constructor.name);
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('A report that waits to be read', () => {
  it('tells that it was opened and is due by its priority', () => {
    const report = opened();
    expect(names(report)).toEqual(['ReportOpened']);
    expect(report.due).toEqual(later(12 * 60));
  });

  it('is due earlier when its order turns out to be urgent', () => {
    const report = Report.open('study', { ...reading, orderId: null, priority: 'routine' }, now);
    report.describe({ ...reading, priority: 'stat' });
    expect(report.due).toEqual(later(60));
    expect(report.order).toBe('order');
  });

  it('knows when imaging has nothing new to tell', () => {
    expect(opened().describe({ ...reading, subject: { ...subject } })).toBe(false);
    expect(opened().describe({ ...reading, priority: 'stat' })).toBe(true);
  });

  it('keeps the sections that a change does not name', () => {
    const report = drafted();
    report.draft({ impression: 'New.' }, ada, now);
    report.markPreliminary(ada, now);
    expect(report.takeIssued()?.content).toMatchObject({ findings: 'A nodule.', impression: 'New.' });
  });

  it('begins with the clinical question, until somebody writes', () => {
    const report = opened();
    report.describe({ ...reading, clinicalInformation: 'Fever?' });
    report.draft({ findings: 'A nodule.' }, ada, now);
    report.describe({ ...reading, clinicalInformation: 'Pain?' });
    report.markPreliminary(ada, now);
    expect(report.takeIssued()?.content.clinicalInformation).toBe('Fever?');
  });

  it('is of no order any more when its study is taken from it', () => {
    const report = opened();
    expect(report.describe({ ...reading, orderId: null })).toBe(true);
    expect(report.order).toBeNull();
  });
});

describe('Claiming a study', () => {
  it('keeps others from writing until the claim runs out', () => {
    const report = opened();
    report.claim(ada, now);
    expect(() => report.draft(content, bea, later(59))).toThrow(code('reporting.claimed-by-other'));
    expect(() => report.draft(content, bea, later(61))).not.toThrow();
  });

  it('can be extended by its owner', () => {
    const report = opened();
    report.claim(ada, now);
    report.claim(ada, later(50));
    expect(() => report.claim(bea, later(100))).toThrow(code('reporting.claimed-by-other'));
  });

  it('can be given back by its owner only', () => {
    const report = opened();
    report.claim(ada, now);
    expect(() => report.release(bea)).toThrow(code('reporting.not-claimed'));
    report.release(ada);
    report.claim(bea, now);
  });
});

describe('Issuing a report', () => {
  it('needs findings or an impression', () => {
    const report = opened();
    expect(() => report.markPreliminary(ada, now)).toThrow(code('reporting.nothing-to-issue'));
    report.draft({ ...EMPTY_CONTENT, technique: 'CT', findings: '  ' }, ada, now);
    expect(() => report.sign(ada, now)).toThrow(code('reporting.nothing-to-issue'));
  });

  it('as preliminary keeps a version without a signer', () => {
    const report = drafted();
    report.markPreliminary(ada, now);
    expect(report.takeIssued()).toMatchObject({
      revision: 1,
      status: 'preliminary',
      authorName: 'Dr. Ada',
      signerName: null,
    });
    expect(report.takeIssued()).toBeUndefined();
    expect(names(report)).toEqual(['ReportOpened', 'ReportPreliminary']);
  });

  it('by signature keeps who wrote and who signed, and tells the version', () => {
    const report = drafted();
    report.markPreliminary(ada, now);
    report.sign(bea, later(5));
    expect(report.takeIssued()).toMatchObject({
      revision: 2,
      status: 'final',
      content,
      subject,
      authorName: 'Dr. Ada',
      signerName: 'Dr. Bea',
      issuedAt: later(5),
    });
    expect(report.pullEvents().at(-1)?.payload).toEqual({
      reportId: report.id,
      orderId: 'order',
      studyId: 'study',
      revision: 2,
    });
  });

  it('ends the writing', () => {
    const report = signed();
    expect(() => report.draft(content, bea, now)).toThrow(code('reporting.already-signed'));
    expect(() => report.markPreliminary(bea, now)).toThrow(code('reporting.already-signed'));
    expect(() => report.sign(bea, now)).toThrow(code('reporting.already-signed'));
  });

  it('keeps what imaging said then, whatever it says later', () => {
    const report = signed();
    report.describe({ ...reading, subject: { ...subject, patientName: 'Other' } });
    report.amend({ reason: 'r', addendum: 'a' }, bea, now);
    expect(report.takeIssued()?.subject.patientName).toBe('Łucja');
  });
});

describe('The images of a report', () => {
  const image = (sopInstanceUid: string): KeyImage => ({
    ...{ studyId: 'study', studyInstanceUid: '1.2', studyDate: null, seriesInstanceUid: '1.3' },
    ...{ sopInstanceUid, sopClassUid: '1.4', frame: 1, caption: null },
  });

  it('are kept by each version as they were chosen', () => {
    const report = drafted();
    report.show([image('1'), image('2')], ada, now);
    report.markPreliminary(ada, now);
    expect(report.takeIssued()?.keyImages).toEqual([image('1'), image('2')]);
    report.show([image('2')], ada, now);
    report.sign(ada, now);
    expect(report.takeIssued()?.keyImages).toEqual([image('2')]);
    report.amend({ reason: 'r', addendum: 'a' }, bea, now);
    expect(report.takeIssued()?.keyImages).toEqual([image('2')]);
  });

  it('are chosen while nobody else writes it, and not after it was signed', () => {
    const report = drafted();
    expect(() => report.show([], bea, now)).toThrow(code('reporting.claimed-by-other'));
    expect(() => signed().show([], bea, now)).toThrow(code('reporting.already-signed'));
  });

  it('are corrected with their report, which keeps its author, or with what is added to it', () => {
    const report = drafted();
    report.show([image('1')], ada, now);
    report.sign(ada, now);
    report.amend({ reason: 'Wrong image.', changes: {}, images: [image('2')] }, bea, now);
    expect(report.takeIssued()).toMatchObject({
      ...{ change: 'correction', keyImages: [image('2')], content },
      ...{ authorName: 'Dr. Ada', signerName: 'Dr. Bea' },
    });
    report.amend({ reason: 'r', addendum: 'a', images: [] }, bea, now);
    expect(report.takeIssued()).toMatchObject({ change: 'addendum', keyImages: [] });
  });

  it('make nobody its author', () => {
    const report = drafted();
    report.show([image('1')], bea, later(61));
    report.sign(bea, later(61));
    expect(report.takeIssued()).toMatchObject({ authorName: 'Dr. Ada', signerName: 'Dr. Bea' });
  });
});

describe('Amending a report', () => {
  it('corrects the text as a new signed version with its reason', () => {
    const report = signed();
    report.amend({ reason: 'Wrong side.', changes: { findings: 'Left.' } }, bea, later(9));
    expect(report.takeIssued()).toMatchObject({
      revision: 2,
      status: 'amended',
      reason: 'Wrong side.',
      content: { findings: 'Left.' },
      authorName: 'Dr. Bea',
    });
  });

  it('adds to it and leaves the old text as it was', () => {
    const report = signed();
    report.amend({ reason: 'Films arrived.', addendum: 'No change.' }, bea, later(9));
    expect(report.takeIssued()).toMatchObject({
      content,
      authorName: 'Dr. Ada',
      addenda: [{ text: 'No change.', authorName: 'Dr. Bea', at: later(9).toISOString() }],
    });
  });

  it('can be done again, and never leads back to final', () => {
    const report = signed();
    report.amend({ reason: 'r', addendum: 'one' }, bea, now);
    report.amend({ reason: 'r', addendum: 'two' }, bea, now);
    expect(report.takeIssued()).toMatchObject({
      revision: 3,
      status: 'amended',
      addenda: [{ text: 'one' }, { text: 'two' }],
    });
    expect(() => report.sign(bea, now)).toThrow(code('reporting.already-signed'));
  });

  it('needs a signed report', () => {
    expect(() => drafted().amend({ reason: 'r', addendum: 'a' }, bea, now)).toThrow(
      code('reporting.not-signed'),
    );
  });
});

describe('Withdrawing a report', () => {
  it('cancels one that was not signed', () => {
    const report = drafted();
    report.withdraw('Wrong patient.', ada, now);
    expect(() => report.sign(bea, now)).toThrow(code('reporting.closed'));
    expect(names(report)).toEqual(['ReportOpened', 'ReportWithdrawn']);
  });

  it('has to wait while somebody else writes it, unless its study is gone', () => {
    const report = drafted();
    expect(() => report.withdraw('Wrong patient.', bea, later(59))).toThrow(
      code('reporting.claimed-by-other'),
    );
    expect(() => report.withdraw('The study was deleted.', null, later(59))).not.toThrow();
    expect(() => drafted().withdraw('Wrong patient.', bea, later(61))).not.toThrow();
  });

  it('is the end of a signed one', () => {
    const report = signed();
    report.withdraw('Wrong patient.', bea, now);
    expect(() => report.amend({ reason: 'r', addendum: 'a' }, bea, now)).toThrow(code('reporting.closed'));
    expect(() => report.withdraw('again', bea, now)).toThrow(code('reporting.closed'));
  });
});

describe('A study whose report has ended', () => {
  const ended = () => {
    const report = signed();
    report.withdraw('Wrong patient.', bea, now);
    return report;
  };

  it('is read again as another report, which begins with the question of its order and nothing else', () => {
    const report = ended();
    const successor = report.readAgain({ ...reading, orderId: 'other' }, later(9));
    expect(successor).toMatchObject({ predecessorId: report.id, studyId: 'study', order: 'other' });
    expect(successor.state).toMatchObject({ status: 'draft', revision: 0 });
    expect(successor.text).toEqual({ ...EMPTY_CONTENT, clinicalInformation: 'Cough?' });
    expect(successor.due).toEqual(later(9 + 12 * 60));
    expect(names(successor)).toEqual(['ReportOpened']);
  });

  it('is not read again before', () => {
    for (const report of [drafted(), signed()])
      expect(() => report.readAgain(reading, now)).toThrow(code('reporting.not-ended'));
  });

  it('leaves the ended one as it was', () => {
    const report = ended();
    expect(report.describe({ ...reading, orderId: 'other' })).toBe(false);
    expect(report.order).toBe('order');
  });

  it('waits for another report when it has become that of another order, which has none', () => {
    const of = (orderId: string | null) => ({ ...reading, orderId });
    const report = ended();
    expect(['other', 'order', null].map((order) => report.isPassedOver(of(order)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(signed().isPassedOver(of('other'))).toBe(false);
  });
});
