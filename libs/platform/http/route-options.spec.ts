import { Creates } from './creates.js';
import { Streamed } from './limits/streamed.js';

class Door {
  @Creates('/a/:id')
  @Streamed()
  one(): void {}

  @Streamed()
  @Creates('/b/:id')
  other(): void {}

  @Streamed()
  third(): void {}
}

const optionsOf = (handler: () => void): unknown => Reflect.getMetadata('__fastify_route_config__', handler);

describe('the options of a route', () => {
  it('are those of all its decorators, in any order', () => {
    const door = new Door();
    expect(optionsOf(door.one)).toEqual({ location: '/a/:id', streamed: true });
    expect(optionsOf(door.other)).toEqual({ location: '/b/:id', streamed: true });
    expect(optionsOf(door.third)).toEqual({ streamed: true });
  });
});
