import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** Describes the parameters of a rendered resource (PS3.18, 8.3.5). */
export const ApiRendering = (): MethodDecorator =>
  applyDecorators(
    ...(
      [
        ['window', 'Center, width and shape: `40,400,linear`, `linear-exact` or `sigmoid`'],
        [
          'viewport',
          'Width and height to fit in, and a region: `vw,vh,sx,sy,sw,sh`; negative extents turn over',
        ],
        ['quality', 'Of JPEG, 1 to 100'],
        ['annotation', '`patient`, `technique`: not drawn, answered with a Warning'],
        ['iccprofile', 'Not embedded, answered with a Warning'],
        ['accept', 'Media types, above the header'],
      ] as const
    ).map(([name, description]) =>
      ApiQuery({ name, description, required: false, schema: { type: 'string' } }),
    ),
  );
