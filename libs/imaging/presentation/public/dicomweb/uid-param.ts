import { Param, type PipeTransform } from '@nestjs/common';
import { invalid } from '#kernel';
import { isUid } from '../../../domain/dicom/is-uid.js';

/** A path parameter as a UID. @throws DomainError 400 for what is none */
export function uidOf(value: string): string {
  if (!isUid(value))
    throw invalid('dicomweb.bad-uid', 'The address holds something that is no UID (PS3.5, 9.1).');
  return value;
}

const uidPipe: PipeTransform<string, string> = { transform: uidOf };

/** A path parameter that is a UID. */
export const UidParam = (name: string): ParameterDecorator => Param(name, uidPipe);
