import { conflict, forbidden, notFound } from '#kernel';

/** The same answer for a forged token and for an unknown link. */
export const noSuchLink = () => notFound('reporting.share-link');

export const linkExpired = () =>
  forbidden('reporting.share-link-expired', 'This link has expired. Ask the practice for a new one.');

export const linkRevoked = () =>
  forbidden('reporting.share-link-revoked', 'This link is no longer valid. Ask the practice for a new one.');

export const alreadyRevoked = () =>
  conflict('reporting.share-link-already-revoked', 'This link was revoked before.');
