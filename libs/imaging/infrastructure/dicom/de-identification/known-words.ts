/**
 * Words of descriptions that name nobody: body regions, techniques, planes, contrast and the like. Cleaning keeps these and
 * leaves out every other word, since nothing tells a name from a term but that the term is known.
 */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  `abdomen abdominal adc adult ankle angio angiogram angiography ap arm arterial artery axial axis baseline bilateral bladder
  body bone bones brain breast calf cardiac carotid cav cavity cerebral cervical chest cholangiography clavicle coil colon
  contrast coronal coronary cr ct cta cube cxr delayed density derived diagnostic diffusion distal dixon dose dr dwi dx dynamic
  echo elbow emergency enhanced enhancement epi esophagus exam examination extremity face fast fat fda femur fetal fiesta film
  filter finger first flair flow fluoro fluoroscopy follow followup foot forearm frontal fse fusion gadolinium gallbladder
  gated gradient gre guidance guided hand head heart heel high hip hrct humerus iliac inferior in injection inversion
  iodine ir ischemia joint kidney kidneys knee kub kv l larynx lat lateral left leg limb liver localizer long low lower lumbar
  lung lungs ma mammo mammogram mammography mandible map mask mediastinum medial mip mm mpr mr mra mrcp mrcholangiography mri
  mrv multi multiphase myelography nasal native neck nerve nm no non noncontrast oblique of off on opposed orbit out ovary
  pa pancreas paranasal pelvis perfusion peripheral pet phantom phase pituitary plain plane portal post posterior pre
  pregnancy prone prostate protocol proton proximal pulmonary r radius recon reconstruction rectum reformat renal repeat
  rest ribs right routine sacrum sagittal sagital scan scout screening second sella sequence series shoulder sinus sinuses skull
  slab slice slices soft spgr spin spine spleen stack standard stent sternum stress study subtraction superior supine survey
  swi t1 t1w t2 t2w t2star tangential temporal tendon test thick thigh thin third thoracic thorax thumb thyroid tibia time
  tissue toe tof tomography topogram trace transverse tse tumor turbo ultrasound upper ureter us uterus vein venous ventral
  vertebra view views volume w water weighted whole window with without wo wrist x xr xray vessel vessels anterior dorsal
  acute chronic atrophy disease fracture hemorrhage infarct lesion mass metastasis nodule normal pain pneumonia stroke trauma
  and for the per pos neg min max avg image images frame frames field view matrix recon iterative kernel sharp smooth`.split(
    /\s+/,
  ),
);
