/** Side of a paired body part: left, right or both, as in DICOM Image Laterality (0020,0062). */
export type Laterality = 'L' | 'R' | 'B';
