import { routeOptions } from './route-options.js';

/**
 * A route that scripts on pages of any origin may call (CORS), whatever CORS_ORIGINS says: what it needs to know of its
 * caller comes with the request and is nothing that a browser adds by itself.
 */
export const AnyOrigin = (): MethodDecorator => routeOptions({ anyOrigin: true });
