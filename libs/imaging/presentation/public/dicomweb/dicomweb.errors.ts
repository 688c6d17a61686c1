import { DomainError, invalid, notFound } from '#kernel';

export const noStoreBody = () =>
  new DomainError(
    'unsupported',
    'dicomweb.media-type',
    'Send multipart/related; type="application/dicom"; boundary=… with one instance in each part.',
  );

export const nothingStored = () => invalid('dicomweb.no-parts', 'The body has no parts.');

export const notAcceptable = (what: string) =>
  new DomainError(
    'not-acceptable',
    'dicomweb.not-acceptable',
    `${what} cannot be sent in a form that Accept names.`,
  );

export const noSuchObject = () => notFound('dicomweb.object');

export const badFrames = () =>
  invalid(
    'dicomweb.bad-frames',
    'Frames are numbers from 1 on, in a list with commas; a list has at most 1,000 of them.',
  );

export const badRendering = (what: string) =>
  invalid('dicomweb.bad-rendering', `A parameter of the rendering is malformed (PS3.18, 8.3.5): ${what}.`);
