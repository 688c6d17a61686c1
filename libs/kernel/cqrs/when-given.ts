import { ValidateIf } from 'class-validator';

/** Leaves a field that is not there alone; null is checked, as `@IsOptional()` does not. */
export const WhenGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
