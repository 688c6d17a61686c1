import type { DomainEvent } from '#kernel';
import type { Report } from './report.js';
import { sample } from './testing/sample-reports.js';

const { now, later, ada, bea, content, termsOf, limit, opened, drafted, signed } = sample;
const names = (report: Report) => report.pullEvents().map((event: DomainEvent) => event.constructor.name);
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('Giving a study to a reader', () => {
  it('takes it from whoever has it, and keeps why', () => {
    const report = opened();
    report.claim(ada, now);
    report.reassign(bea, bea, 'Ada is ill.', later(5));
    expect(() => report.draft(content, ada, later(6))).toThrow(code('reporting.claimed-by-other'));
    const told = { reportId: report.id, fromId: 'ada', toId: 'bea', byId: 'bea' };
    expect(report.pullEvents().at(-1)?.payload).toEqual(told);
    expect(() => report.reassign(bea, ada, 'x', later(6))).toThrow(code('reporting.same-reader'));
  });

  it('keeps it for longer, and writing does not shorten that', () => {
    const report = opened();
    report.reassign(ada, bea, 'Your field.', now, 600);
    report.draft(content, ada, later(1), 60);
    expect(() => report.claim(bea, later(599))).toThrow(code('reporting.claimed-by-other'));
    expect(() => report.claim(bea, later(601))).not.toThrow();
  });

  it('is over when the report is signed', () => {
    expect(() => signed().reassign(ada, bea, 'x', now)).toThrow(code('reporting.already-signed'));
  });
});

describe('The time for a report', () => {
  it('stands still while reading has to wait', () => {
    const report = opened();
    report.pauseClock('priors', ada, later(60));
    expect(() => report.pauseClock('priors', ada, later(61))).toThrow(code('reporting.clock-paused'));
    report.resumeClock(limit, later(90));
    expect(() => report.resumeClock(limit, later(91))).toThrow(code('reporting.clock-runs'));
    expect(report.due).toEqual(later(12 * 60 + 30));
    expect(report.clock).toMatchObject({
      pausedSeconds: 1800,
      pause: null,
      pauses: [{ reason: 'priors', byName: 'Dr. Ada' }],
    });
    expect(names(report)).toEqual(['ReportOpened', 'TurnaroundPaused', 'TurnaroundResumed']);
  });

  it('does not go on in a pause that the signature ends', () => {
    const report = drafted();
    report.pauseClock('technologist', ada, later(60));
    report.sign(ada, later(70));
    expect(report.due).toEqual(later(12 * 60 + 10));
    expect(report.clock).toMatchObject({ pausedSeconds: 600, pause: null });
  });

  it('begins again with the last image', () => {
    const report = opened();
    expect(report.isReadable).toBe(false);
    report.becomeReadable(later(20), limit, later(25));
    expect(report.due).toEqual(later(12 * 60 + 20));
    expect(names(report)).toEqual(['ReportOpened', 'ReportReadable']);
  });

  it('begins for who reads a study again when they are asked to', () => {
    const report = drafted();
    report.withdraw('Wrong patient.', ada, later(600));
    const successor = report.readAgain(sample.reading, later(600));
    successor.becomeReadable(later(20), limit, later(601));
    expect(successor.due).toEqual(later(600 + 12 * 60));
  });

  it('is measured anew when the practice decides anew', () => {
    const report = opened();
    expect(report.follow(termsOf('urgent'))).toBe(false);
    expect(report.follow(termsOf('stat'))).toBe(true);
    expect(report.deadlines).toEqual({ warnAt: later(45), dueAt: later(60) });
  });
});

describe('Images that come late', () => {
  it('are told of once, until somebody has looked at them', () => {
    const report = opened();
    expect(report.noteLateImages(now)).toBe(false);
    report.becomeReadable(now, limit, now);
    expect([report.noteLateImages(later(5)), report.noteLateImages(later(6))]).toEqual([true, true]);
    expect(names(report)).toEqual(['ReportOpened', 'ReportReadable', 'LateImagesArrived']);
    report.seeLateImages();
    expect(report.imagesMissed).toBe(false);
  });

  it('are missing in a report that was signed without them, until somebody says to have looked', () => {
    const report = drafted();
    report.becomeReadable(now, limit, now);
    report.sign(ada, now);
    report.noteLateImages(later(5));
    expect(report.pullEvents().at(-1)?.payload).toMatchObject({ signed: true });
    report.amend({ reason: 'Films arrived.', addendum: 'No change.' }, ada, later(9));
    expect(report.imagesMissed).toBe(true);
    report.seeLateImages();
    expect(report.imagesMissed).toBe(false);
  });

  it('are told of after a report has ended, too, because its study may have to be read again', () => {
    const report = drafted();
    report.becomeReadable(now, limit, now);
    report.release(ada);
    report.withdraw('Wrong patient.', bea, now);
    expect(report.noteLateImages(now)).toBe(true);
    const successor = report.readAgain(sample.reading, later(5));
    expect([report.imagesMissed, successor.imagesMissed]).toEqual([false, false]);
  });
});

describe('A preliminary report', () => {
  const preliminary = () => {
    const report = drafted();
    report.markPreliminary(ada, now, bea);
    return report;
  };

  it('names who is to review it', () => {
    expect(preliminary().takeIssued()).toMatchObject({ change: 'preliminary', supervisorName: 'Dr. Bea' });
  });

  it('is no longer its author’s, so that it can be reviewed at once', () => {
    const report = preliminary();
    expect(() => report.draft({ impression: 'Cancer.' }, bea, later(1))).not.toThrow();
    expect(() => report.draft({ impression: 'None.' }, ada, later(2))).toThrow(
      code('reporting.claimed-by-other'),
    );
  });

  it('was right when it is signed as it is', () => {
    const report = preliminary();
    report.sign(bea, now);
    expect(report.takeIssued()).toMatchObject({
      authorName: 'Dr. Ada',
      signerName: 'Dr. Bea',
      discrepancy: 'agree',
    });
  });

  it('keeps its author when it is edited by who signs it, who says what was different', () => {
    const report = preliminary();
    report.draft({ impression: 'Cancer.' }, bea, later(1));
    report.sign(bea, later(2), { discrepancy: 'major', note: 'Missed.' });
    expect(report.takeIssued()).toMatchObject({
      authorName: 'Dr. Ada',
      signerName: 'Dr. Bea',
      discrepancy: 'major',
      discrepancyNote: 'Missed.',
    });
    expect(report.pullEvents().at(-1)?.payload).toEqual({
      reportId: report.id,
      revision: 2,
      discrepancy: 'major',
      authorId: 'ada',
    });
  });

  it('is not called right when it was edited and nothing was said', () => {
    const report = preliminary();
    report.draft({ impression: 'Cancer.' }, bea, later(1));
    report.sign(bea, later(2));
    expect(report.takeIssued()).toMatchObject({ discrepancy: null });
  });

  it('needs a note for a major discrepancy, and none is stated of one’s own', () => {
    expect(() => preliminary().sign(bea, now, { discrepancy: 'major' })).toThrow(
      code('reporting.discrepancy-note-required'),
    );
    expect(() => preliminary().sign(ada, now, { discrepancy: 'agree' })).toThrow(
      code('reporting.no-preliminary'),
    );
    expect(() => drafted().sign(ada, now, { discrepancy: 'minor' })).toThrow(
      code('reporting.no-preliminary'),
    );
  });
});

describe('A report that begins with a template', () => {
  it('is written by whoever signs it as it is', () => {
    const report = opened();
    report.begin(content);
    report.sign(ada, now);
    expect(report.takeIssued()).toMatchObject({ content, authorName: 'Dr. Ada', authoredAt: now });
  });

  it('is left alone once somebody has written', () => {
    const report = drafted();
    report.begin({ findings: 'Normal.' });
    expect(report.text.findings).toBe('A nodule.');
  });
});

describe('Who is told what happens to a report', () => {
  const toldOf = (report: Report) => report.pullEvents().at(-1)?.payload;

  it('is who reads it while they have it, then who is to review it, then who signed it', () => {
    const report = opened();
    expect(report.responsibleAt(now)).toBeNull();
    report.draft({ findings: 'A nodule.' }, ada, now);
    expect([report.responsibleAt(later(59)), report.responsibleAt(later(61))]).toEqual(['ada', null]);
    report.markPreliminary(ada, now, bea);
    expect(toldOf(report)).toMatchObject({ supervisorId: 'bea' });
    report.markPreliminary(bea, now);
    expect(toldOf(report)).toMatchObject({ supervisorId: null });
    expect(report.responsibleAt(now)).toBe('bea');
    report.draft({ impression: 'Cancer.' }, bea, later(1));
    report.sign(bea, later(2), { discrepancy: 'major', note: 'Missed.' });
    expect(toldOf(report)).toMatchObject({ discrepancy: 'major', authorId: 'ada' });
    expect(report.responsibleAt(later(900))).toBe('bea');
    report.becomeReadable(now, limit, now);
    report.noteLateImages(later(5));
    expect(toldOf(report)).toMatchObject({ signed: true, readerId: 'bea' });
    report.withdraw('Wrong patient.', bea, later(9));
    expect(toldOf(report)).toEqual({
      ...{ reportId: report.id, orderId: 'order', studyId: 'study', status: 'entered-in-error' },
    });
  });

  it('is the new reader, unless they took it themselves', () => {
    const report = drafted();
    report.reassign(bea, ada, 'Holiday.', now);
    expect(toldOf(report)).toMatchObject({ toId: 'bea', byId: 'ada' });
  });
});
