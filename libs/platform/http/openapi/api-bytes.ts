import { ApiOkResponse } from '@nestjs/swagger';

/** Describes a route that answers bytes or text of one of these media types, not JSON of a view. */
export const ApiBytes = (...mediaTypes: readonly string[]): MethodDecorator =>
  ApiOkResponse({
    content: Object.fromEntries(
      mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
    ),
  });
