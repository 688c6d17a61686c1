import { conflict, DomainError, forbidden } from '#kernel';

export const alreadySigned = () =>
  conflict('reporting.already-signed', 'This report is signed. Amend it instead of changing it.');

export const notSigned = () => conflict('reporting.not-signed', 'This report is not signed yet.');

export const closed = () => conflict('reporting.closed', 'This report was cancelled or withdrawn.');

export const claimedByOther = (name: string) =>
  conflict('reporting.claimed-by-other', `${name} is reading this study. Wait until it is released.`);

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
