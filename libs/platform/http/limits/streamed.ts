import { routeOptions } from '../route-options.js';

/**
 * A route whose body is taken in as it comes and may be very large: it may take its time as long as bytes keep coming
 * (see `arrivalLimits`). Other bodies have to arrive within two minutes.
 */
export const Streamed = (): MethodDecorator => routeOptions({ streamed: true });
