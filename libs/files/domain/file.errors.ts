import { conflict, DomainError, invalid } from '#kernel';

export const belongsToSubject = () =>
  conflict(
    'files.belongs-to-subject',
    'This file is part of something else and cannot be deleted by itself.',
  );

export const typeNotAllowed = () =>
  new DomainError('unsupported', 'files.type-not-allowed', 'Files of this kind are not accepted.');

export const emptyFile = () => invalid('files.empty', 'The file is empty.');

export const noFile = () =>
  invalid('files.no-file', 'Send one file as multipart/form-data, in a field named "file".', [
    { field: 'file', message: 'is missing' },
  ]);

export const malformedUpload = (cause: unknown) =>
  new DomainError('invalid', 'files.malformed-upload', 'The form could not be read to its end.', { cause });

export const registeredDifferently = () =>
  conflict('files.registered-differently', 'A file with this id but other content is registered already.');
