import type { FieldRights } from '#kernel';

/** How a patient can be reached is for those who write and call; reading an image needs none of it. */
export const CONTACT_RIGHTS: FieldRights = { phone: 'patients.contact', email: 'patients.contact' };
