import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiResponse } from '@nestjs/swagger';

const MEDIA_TYPE = 'application/dicom+json';
const DATASET = {
  type: 'object',
  description: 'A data set in the DICOM JSON model (PS3.18, Annex F): attributes by tag.',
  additionalProperties: {
    type: 'object',
    required: ['vr'],
    properties: {
      vr: { type: 'string' },
      Value: { type: 'array', items: {} },
      BulkDataURI: { type: 'string' },
    },
  },
};

/** Describes a route that answers data sets. */
export const ApiDatasets = (): MethodDecorator =>
  ApiOkResponse({ content: { [MEDIA_TYPE]: { schema: { type: 'array', items: DATASET } } } });

/** Describes a search (QIDO-RS): what every level of it understands, and the data sets that it answers. */
export const ApiSearch = (): MethodDecorator =>
  applyDecorators(
    ApiDatasets(),
    ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 0 } }),
    ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0 } }),
    ApiQuery({ name: 'includefield', required: false, description: '`all`, or keywords or tags' }),
    ApiQuery({
      name: 'fuzzymatching',
      required: false,
      description: 'Not supported: answered with a Warning',
    }),
    ApiQuery({
      name: 'keys',
      required: false,
      description: 'Attributes to match, by keyword or tag: `PatientID=…&StudyDate=20260101-`',
      style: 'form',
      explode: true,
      schema: { type: 'object', additionalProperties: { type: 'string' } },
    }),
  );

/** Describes a store (STOW-RS): the statuses of PS3.18 Table 10.5.3-1 and the data set that tells of each instance. */
export const ApiStored = (): MethodDecorator =>
  applyDecorators(
    ...(
      [
        [200, 'All instances were stored.'],
        [202, 'Some were stored, or some with warnings.'],
        [409, 'None was stored; the reasons are in the failure sequences.'],
      ] as const
    ).map(([status, description]) =>
      ApiResponse({ status, description, content: { [MEDIA_TYPE]: { schema: DATASET } } }),
    ),
  );
