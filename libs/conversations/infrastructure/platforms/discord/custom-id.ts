/** Discord wants the ids of a message's components to differ: ours follows the place of the button. */
export const customId = (id: string, place: number): string => `${String(place)}:${id}`;

export const buttonIdOf = (custom: string): string => custom.replace(/^\d{1,2}:/, '');
