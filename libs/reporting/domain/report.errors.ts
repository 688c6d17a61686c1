import { conflict, DomainError, forbidden, notFound } from '#kernel';

export const alreadySigned = () =>
  conflict('reporting.already-signed', 'This report is signed. Amend it instead of changing it.');

export const notSigned = () => conflict('reporting.not-signed', 'This report is not signed yet.');

export const closed = () => conflict('reporting.closed', 'This report was cancelled or withdrawn.');

export const notEnded = () =>
  conflict('reporting.not-ended', 'Only after its report was cancelled or withdrawn is a study read again.');

export const hasReport = () => conflict('reporting.study-has-report', 'This study has a report already.');

export const studyRematched = () =>
  conflict(
    'reporting.study-rematched',
    'The study of this report is of another order by now, or of none. Withdraw the report, so that the study is read again.',
  );

export const studyGone = () => conflict('reporting.study-gone', 'The study of this report was deleted.');

export const claimedByOther = (name: string, until: Date) =>
  conflict('reporting.claimed-by-other', `${name} is reading this study. Wait until it is released.`, {
    until,
  });

export const notClaimedByYou = () => conflict('reporting.not-claimed', 'You have not claimed this study.');

export const notYourDraft = () =>
  forbidden(
    'reporting.not-your-draft',
    'Somebody else wrote this draft. Only they, or who may sign it, change it.',
  );

export const nothingToIssue = () =>
  new DomainError('unprocessable', 'reporting.nothing-to-issue', 'Write findings or an impression first.');

export const readerRequired = () =>
  forbidden('reporting.reader-required', 'Only a person who is signed in can write and sign reports.');

export const wrongPassword = () =>
  forbidden('reporting.wrong-password', 'The password is not right. Enter your own password to sign.');

export const documentNotReady = () =>
  new DomainError(
    'unavailable',
    'reporting.document-not-ready',
    'The document is being made. Try again shortly.',
    {
      retryAfterSeconds: 2,
    },
  );

export const sameReader = (name: string) =>
  conflict('reporting.same-reader', `${name} is reading this study already.`);

export const samePriority = () =>
  conflict('reporting.same-priority', 'The study is read with this priority already.');

export const clockPaused = () =>
  conflict('reporting.clock-paused', 'The time for this report is paused already.');

export const clockRuns = () => conflict('reporting.clock-runs', 'The time for this report is not paused.');

export const supervisorRequired = () =>
  new DomainError(
    'unprocessable',
    'reporting.supervisor-required',
    'Name who reviews the report: somebody who may sign it.',
  );

export const noPreliminary = () =>
  conflict(
    'reporting.no-preliminary',
    'Only the preliminary report of somebody else can be compared with yours.',
  );

export const noteRequired = () =>
  new DomainError(
    'unprocessable',
    'reporting.discrepancy-note-required',
    'Say what was different: a note belongs to a major discrepancy.',
  );

export const notItsImage = () =>
  new DomainError(
    'unprocessable',
    'reporting.not-its-image',
    'Choose images of the study of this report, or of earlier studies of the patient.',
  );

export const logoUnusable = (why: string) =>
  new DomainError('unprocessable', 'reporting.logo-unusable', `This file cannot be a logo: ${why}.`);

export const noSuchReader = () =>
  new DomainError(
    'unprocessable',
    'reporting.no-such-reader',
    'Choose an active colleague who may write reports.',
  );

export const recipientRequired = () =>
  new DomainError(
    'unprocessable',
    'reporting.recipient-required',
    'Name who was told: a colleague who may read reports, or somebody by name.',
  );

/** The same answer for a made-up code and for one whose document is not made yet. */
export const noSuchCode = () => notFound('reporting.verification-code');
