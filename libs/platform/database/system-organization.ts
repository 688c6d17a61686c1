/** The organization that work of Isocenter itself belongs to (clean-up, maintenance). No tenant ever has this id. */
export const SYSTEM_ORGANIZATION_ID = '00000000-0000-7000-8000-000000000000';
