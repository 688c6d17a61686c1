import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { fieldErrors, invalid, validMessages } from '#kernel';

/** Reads bodies and query strings into their classes; unknown and wrong fields are refused, all at once. */
export function validationPipe(): ValidationPipe {
  return new MessagePipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      invalid('kernel.invalid-input', 'Some fields are not valid.', fieldErrors(errors)),
  });
}

/** Tells the mediator which messages it need not validate a second time. */
class MessagePipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const read: unknown = await super.transform(value, metadata);
    const { type, metatype } = metadata;
    if (type !== 'custom' && metatype && read instanceof metatype) validMessages.add(read as object);
    return read;
  }
}
