import { SetMetadata } from '@nestjs/common';
import type { Settings } from '#platform/config/settings';

export type RateName = keyof Settings['limits']['rates'];
export const RATE = Symbol('rate');

/** Counts a controller's or method's requests against another limit than the general one. */
export const RateLimited = (name: RateName): MethodDecorator & ClassDecorator => SetMetadata(RATE, name);
