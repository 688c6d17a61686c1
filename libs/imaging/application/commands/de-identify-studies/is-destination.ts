import { ValidateBy } from 'class-validator';
import { isId } from '#kernel';

/** `zip`, or an object with the id of a project and nothing else. */
export const IsDestination = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDestination',
    validator: {
      validate: (value: unknown) =>
        value === 'zip' ||
        (typeof value === 'object' &&
          value !== null &&
          Object.keys(value).length === 1 &&
          'projectId' in value &&
          typeof value.projectId === 'string' &&
          isId(value.projectId)),
      defaultMessage: () => 'must be "zip" or {"projectId": <id>}',
    },
  });
