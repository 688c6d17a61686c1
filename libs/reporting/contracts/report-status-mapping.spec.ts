import { mapReportStatus, mayFollow, REPORT_STAGES, type ReportStage } from './report-status-mapping.js';

describe('What other systems call the stages of a report', () => {
  it.each<[ReportStage, string, string | null, string]>([
    ['unread', 'registered', null, 'I/I'],
    ['drafted', 'partial', 'PARTIAL UNVERIFIED null', 'R/R'],
    ['preliminary', 'preliminary', 'COMPLETE UNVERIFIED PRELIMINARY', 'P/P'],
    ['final', 'final', 'COMPLETE VERIFIED FINAL', 'F/F'],
    ['corrected', 'corrected', 'COMPLETE VERIFIED FINAL, replaces', 'C/C'],
    ['appended', 'appended', 'COMPLETE VERIFIED FINAL, replaces', 'B/C'],
    ['cancelled', 'cancelled', null, 'X/X'],
    ['withdrawn', 'entered-in-error', null, 'W/C'],
  ])('%s: FHIR %s, DICOM SR %s, HL7 %s', (stage, fhir, flags, hl7) => {
    const { sr, obx11, obr25, ...rest } = mapReportStatus(stage);
    expect(rest.fhir).toBe(fhir);
    expect(`${obx11}/${obr25}`).toBe(hl7);
    expect(
      sr && `${sr.completion} ${sr.verification} ${sr.preliminary}${sr.hasPredecessor ? ', replaces' : ''}`,
    ).toBe(flags);
  });

  it('verify only what is complete (PS3.3 C.17.2)', () => {
    for (const stage of REPORT_STAGES) {
      const flags = mapReportStatus(stage).sr;
      if (flags?.verification === 'VERIFIED') expect(flags.completion).toBe('COMPLETE');
    }
  });
});

describe('The stages of a report', () => {
  it.each<[ReportStage, ReportStage[]]>([
    ['unread', ['drafted', 'preliminary', 'final', 'cancelled']],
    ['drafted', ['drafted', 'preliminary', 'final', 'cancelled']],
    ['preliminary', ['preliminary', 'final', 'cancelled']],
    ['final', ['corrected', 'appended', 'withdrawn']],
    ['corrected', ['corrected', 'appended', 'withdrawn']],
    ['appended', ['corrected', 'appended', 'withdrawn']],
    ['cancelled', []],
    ['withdrawn', []],
  ])('lead from %s to %j and nowhere else', (before, after) => {
    expect(REPORT_STAGES.filter((stage) => mayFollow(before, stage))).toEqual(after);
  });
});
