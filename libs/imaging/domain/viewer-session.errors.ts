import { forbidden, notFound } from '#kernel';

/** The same answer for a forged, a used and an expired one. */
export const viewerCodeNotValid = () => notFound('imaging.viewer-code');

export const viewerForPeople = () =>
  forbidden('imaging.viewer-for-people', 'The viewer is opened by people who are signed in.');
