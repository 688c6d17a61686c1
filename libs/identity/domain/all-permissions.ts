/** Stands in a role for every permission there is and will be, so that an administrator never lacks a new one. */
export const ALL_PERMISSIONS = '*';
