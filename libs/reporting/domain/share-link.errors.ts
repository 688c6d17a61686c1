import { conflict, DomainError, forbidden, notFound, rateLimited, unauthenticated } from '#kernel';

/** The same answer for a forged token and for an unknown link. */
export const noSuchLink = () => notFound('reporting.share-link');

export const linkExpired = () =>
  forbidden('reporting.share-link-expired', 'This link has expired. Ask the practice for a new one.');

export const linkRevoked = () =>
  forbidden('reporting.share-link-revoked', 'This link is no longer valid. Ask the practice for a new one.');

export const reportWithdrawn = () =>
  forbidden(
    'reporting.shared-report-withdrawn',
    'The practice has withdrawn this report. Do not use it, and ask the practice.',
  );

export const linkUsedUp = () =>
  forbidden(
    'reporting.share-link-used-up',
    'This link was opened as often as it may be. Ask the practice for a new one.',
  );

export const linkLocked = (until: Date) =>
  new DomainError(
    'forbidden',
    'reporting.share-link-locked',
    'There were too many wrong answers. Try again later.',
    { until },
  );

export const alreadyRevoked = () =>
  conflict('reporting.share-link-already-revoked', 'This link was revoked before.');

export const notLocked = () => conflict('reporting.share-link-not-locked', 'Nobody has answered wrong.');

export const noCodeHere = () => conflict('reporting.no-share-code', 'This link asks for no code.');

export const codeAsksTooSoon = (waitMs: number) =>
  rateLimited(
    'reporting.share-code-too-soon',
    'A code was sent a moment ago. Wait before you ask for another.',
    Math.ceil(waitMs / 1000),
  );

/** The link was not opened in this browser, or too long ago. */
export const openFirst = () =>
  unauthenticated('reporting.share-link-closed', 'Open the link and answer what it asks first.');

export const imagesNotShared = () => forbidden('reporting.images-not-shared', 'This link shows no images.');

/** A second factor that nobody could answer. */
export const factorNotPossible = () =>
  new DomainError(
    'unprocessable',
    'reporting.share-factor-not-possible',
    'What this would ask for is not known of this patient, or cannot be sent to them. Choose another factor.',
  );
