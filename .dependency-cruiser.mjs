// npx depcruise apps libs migrations; `npm test -- architecture` runs the same rules, and their fixtures.
import { cruiseConfiguration } from './tools/architecture/cruise-options.mjs';

export default cruiseConfiguration;
