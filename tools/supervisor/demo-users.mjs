/** Who may log in to the demo practice, the administrator first. */
export const DEMO_USERS = ['admin', 'frontdesk', 'technologist', 'radiologist'].map(
  (name) => `${name}@demo.isocenter.test`,
);
export const DEMO_PASSWORD = 'isocenter-demo';
/** What its DICOM peers call it. */
export const DEMO_AE_TITLE = 'ISOCENTER';
