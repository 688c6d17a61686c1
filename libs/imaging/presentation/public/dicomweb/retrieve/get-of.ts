import { applyDecorators, Get } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';

const OBJECTS = ['study', 'series', 'instance'] as const;
/** Below `dicomweb/studies/:study`. */
const PATHS = { study: '', series: 'series/:series', instance: 'series/:series/instances/:instance' };

/**
 * A route of a controller of `dicomweb/studies/:study`.
 *
 * @param resource what follows the address of the object; empty for the object itself
 */
export const GetOf = (object: (typeof OBJECTS)[number], resource: string): MethodDecorator =>
  applyDecorators(
    Get([PATHS[object], resource].filter((part) => part !== '').join('/')),
    ...OBJECTS.slice(0, OBJECTS.indexOf(object) + 1).map((name) => ApiParam({ name, type: String })),
  );
