import { ValidationPipe } from '@nestjs/common';
import { fieldErrors, invalid } from '#kernel';

/** Reads bodies and query strings into their classes; unknown and wrong fields are refused, all at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      invalid('kernel.invalid-input', 'Some fields are not valid.', fieldErrors(errors)),
  });
}
