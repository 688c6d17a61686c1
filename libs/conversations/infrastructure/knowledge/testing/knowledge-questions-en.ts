const [OPENING, ADDRESS, PARKING] = ['Opening hours', 'Address and how to get here', 'Parking'];
const [MRI, CT] = ['Preparing for an MRI', 'Preparing for a CT scan with contrast'];
const ULTRASOUND = 'Preparing for an ultrasound of the abdomen';
const MAMMOGRAPHY = 'Preparing for a mammography';
const [COSTS, REFERRAL] = ['Insurance and costs', 'Referral and what to bring'];
const [RESULTS, CHILDREN] = ['When results are ready', 'Children'];
const PREGNANCY = 'X-ray and pregnancy';
const CLAUSTROPHOBIA = 'Claustrophobia and the open MRI';
const METAL = 'Pacemakers, implants and other metal in the body';
const [CONTRAST, RADIATION] = ['Contrast media', 'Radiation and safety'];
const [CANCELLING, BOOKING] = ['Cancelling or changing an appointment', 'Getting an appointment'];
const [COPIES, DATA] = ['Copies of images and old reports', 'Data protection'];
const [LANGUAGES, BONE] = ['Languages and interpreters', 'Bone density measurement'];
const [PET, BIOPSY] = ['Preparing for a PET-CT', 'Biopsy and blood thinners'];
const [XRAY, WEAR] = ['X-ray examinations', 'What to wear'];
const WAITING = 'Waiting room, drinks and internet';
const [NOTES, COMPLAINTS] = ['Sick notes and certificates', 'Complaints and praise'];
const TRANSPORT = 'Transport and people who need help';

/** Questions with the demo articles of which each may answer; with none for what the practice's knowledge does not say. */
export const KNOWLEDGE_QUESTIONS_EN: readonly (readonly [question: string, ...titles: string[]])[] = [
  ['When are you open?', OPENING],
  ['what time do you close on saturdays', OPENING],
  ['are you open on sunday', OPENING],
  ['where can I find you', ADDRESS],
  ['Which bus goes to your practice?', ADDRESS],
  ['Is there a lift for my wheelchair?', ADDRESS],
  ['where can I leave my car', PARKING],
  ['is parking free', PARKING],
  ['Can I eat before my MRI?', MRI],
  ['how long does an MRI take', MRI],
  ['Can I have breakfast before a CT with contrast?', CT],
  ['how many hours before the ct may I not eat', CT],
  ['Can I eat before the ultrasound of my abdomen?', ULTRASOUND],
  ['may I drink coffee before an ultrasound', ULTRASOUND],
  ['do I need a full bladder', ULTRASOUND],
  ['can I use deodorant before a mammography', MAMMOGRAPHY],
  ['when in my cycle should I have the mammogram', MAMMOGRAPHY],
  ['I am pregnant, is an x-ray safe', PREGNANCY],
  ['i might be expecting a baby, can i have a ct', PREGNANCY],
  ['how much does a CT cost', COSTS],
  ['can I pay by card', COSTS],
  ['what is the price of an MRI without insurance', COSTS],
  ['do you accept private insurance', COSTS],
  ['do I need a referral', REFERRAL],
  ['what should I bring', REFERRAL],
  ['when will I get my results', RESULTS],
  ['how long until the report is ready', RESULTS],
  ['can I come with my child', CHILDREN],
  ['does my son need sedation for the mri', CHILDREN, CLAUSTROPHOBIA],
  ['I am claustrophobic', CLAUSTROPHOBIA, MRI],
  ['I am scared of the tube', CLAUSTROPHOBIA],
  ['can I drive after the sedative', CLAUSTROPHOBIA],
  ['I have a pacemaker, can I have an MRI?', METAL, MRI],
  ['I have an artificial hip, is that a problem', METAL],
  ['is a tattoo dangerous in the mri', METAL],
  ['do I have to take off my hearing aid', METAL],
  ['I am allergic to contrast', CONTRAST, CT],
  ['should I stop metformin', CONTRAST],
  ['can I breastfeed after contrast', CONTRAST],
  ['what is contrast medium for', CONTRAST],
  ['how much radiation is in a chest x-ray', RADIATION],
  ['is an ultrasound without radiation', RADIATION],
  ['how do I cancel my appointment', CANCELLING],
  ['what happens if I am late', CANCELLING],
  ['can I come without an appointment', BOOKING],
  ['how soon can I get an MRI appointment', BOOKING],
  ['can I get my images on a CD', COPIES],
  ['how long do you keep my images', COPIES],
  ['who can see my data', DATA],
  ['do you speak Spanish', LANGUAGES],
  ['I need a sign language interpreter', LANGUAGES],
  ['how do I prepare for the bone density test', BONE],
  ['can I do sport before the pet ct', PET],
  ['I take aspirin, is that ok for the biopsy', BIOPSY],
  ['how long does an x-ray take', XRAY],
  ['what clothes should I wear', WEAR],
  ['is there wifi in the waiting room', WAITING],
  ['can I bring my dog', WAITING],
  ['I need a confirmation for my employer', NOTES],
  ['where can I complain', COMPLAINTS],
  ['I cannot walk, can you help me', TRANSPORT],
  // With slips of the finger.
  ['do you have a parkng space', PARKING],
  ['can i use deoderant before mamography', MAMMOGRAPHY],
  ['preperation for utrasound of the abdomen', ULTRASOUND],
  ['i am clostrophobic', CLAUSTROPHOBIA, MRI],
  ['how do i cancell my apointment', CANCELLING],
  // Which nothing answers.
  ['what is the best football team'],
  ['do you sell bicycles'],
  ['what is the weather tomorrow'],
  ['can you recommend a restaurant nearby'],
  ['who is the president of France'],
  ['do you do botox'],
  ['how do I bake a cake'],
  ['do you offer laser eye surgery'],
  ['can you help me with my tax return'],
  ['do you have jobs for nurses'],
  ['tell me a joke'],
  ['can I get a covid vaccine'],
  ['do you treat broken teeth of horses'],
  ['what is my blood pressure supposed to be'],
  ['do you do hair removal'],
  ['can I pay with bitcoin'],
  ['what is the name of the radiologist'],
  ['do you do colonoscopies'],
  ['which medicine helps against headache'],
  ['do you rent wheelchairs to tourists'],
];
