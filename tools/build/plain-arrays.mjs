/** `readonly` before an array's or a tuple's type; before a property it is followed by the property's name and a colon. */
const ARRAY_MODIFIER = /(?<=[:|&<]\s*)readonly(?= )/g;

/**
 * The source with `readonly X[]` written as `X[]`: @nestjs/swagger's plugin leaves the type of a readonly array out, and
 * a property without a type takes the whole OpenAPI document down. Nothing moves to another line or column.
 * @param {string} source TypeScript
 */
export const plainArrays = (source) => source.replace(ARRAY_MODIFIER, '        ');
