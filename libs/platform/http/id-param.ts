import { Param, type PipeTransform } from '@nestjs/common';
import { isId, notFound } from '#kernel';

const idPipe: PipeTransform<string, string> = {
  transform(value) {
    // What is not a UUID names nothing here: the same answer as for an unknown id.
    if (!isId(value)) throw notFound('http.resource');
    return value.toLowerCase();
  },
};

/** A path parameter that is an id. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, idPipe);
