/** What the demo practice tells its patients in English. */
export const DEMO_KNOWLEDGE_EN: readonly { readonly title: string; readonly body: string }[] = [
  {
    title: 'Opening hours',
    body: 'We are open Monday to Friday from 8:00 to 18:00 and on Saturday from 9:00 to 13:00. On Sundays and public holidays we are closed.',
  },
  {
    title: 'Address and how to get here',
    body: 'You find us at 12 Riverside Walk, opposite the central bus station. Bus lines 4 and 11 and the tram stop in front of the house. The entrance and all rooms are accessible by wheelchair; there is a lift.',
  },
  {
    title: 'Parking',
    body: 'There are parking spaces for patients behind the building; the first two hours are free. Please enter from Mill Lane.',
  },
  {
    title: 'Preparing for an MRI',
    body: `For most MRI examinations you can eat and drink as usual. Please leave jewellery, piercings and watches at home. An MRI takes 20 to 45 minutes.

Please tell us beforehand if you have a pacemaker, a metal implant or a cochlear implant, if you may be pregnant or if you are afraid of narrow spaces (claustrophobia).`,
  },
  {
    title: 'Preparing for a CT scan with contrast',
    body: 'Please do not eat for four hours before a CT scan with contrast; you may drink water. Take your usual medicines, and bring a recent creatinine value if you have a kidney disease. Tell us about allergies to contrast media and about thyroid diseases. A CT scan takes about ten minutes.',
  },
  {
    title: 'Preparing for an ultrasound of the abdomen',
    body: 'Please do not eat or drink coffee for six hours before an ultrasound of the abdomen. Water is fine. For an ultrasound of the bladder, please come with a full bladder.',
  },
  {
    title: 'Preparing for a mammography',
    body: 'Please do not use deodorant, powder or cream on the day of your mammography. The best time is the week after your period. Bring earlier mammograms if you have any.',
  },
  {
    title: 'X-ray and pregnancy',
    body: 'If you are pregnant or might be, please tell us before any X-ray or CT examination. An ultrasound or MRI is often possible instead.',
  },
  {
    title: 'Insurance and costs',
    body: `We work with all statutory and most private insurances.

## Prices without insurance

Without insurance an X-ray costs 60, an ultrasound 90, a CT scan 280 and an MRI 450. You can pay in cash or by card.`,
  },
  {
    title: 'Referral and what to bring',
    body: 'For X-ray, CT and MRI you need a referral (prescription) from your doctor. Please bring it together with your insurance card, an identity document and earlier images.',
  },
  {
    title: 'When results are ready',
    body: 'A radiologist reads your examination within two working days. As soon as the report is signed you receive a secure link on the channel where you wrote to us.',
  },
  {
    title: 'Children',
    body: 'Children are welcome and may be accompanied by a parent during most examinations. For an MRI of small children please call us first, because a sedation may be needed.',
  },
  {
    title: 'Claustrophobia and the open MRI',
    body: `Many people feel uneasy in the MRI tube. You hold a bell in your hand the whole time and can stop the examination whenever you want. Someone you trust may stay in the room with you.

## Sedation

On request our doctor gives you a mild sedative before the examination. You must then not drive for the rest of the day, so please come with someone who takes you home.`,
  },
  {
    title: 'Pacemakers, implants and other metal in the body',
    body: `## Pacemakers and defibrillators

Some pacemakers are safe in the MRI, others are not. Please bring your pacemaker card; we check it together with your cardiologist before we give you an appointment.

## Joints, stents and clips

Artificial hips and knees, dental implants and most stents are no problem. After an operation with metal please wait six weeks. Insulin pumps and hearing aids have to be taken off.

## Tattoos and piercings

Large tattoos may become warm; tell our staff. Piercings have to be taken out before.`,
  },
  {
    title: 'Contrast media',
    body: `## What contrast medium is for

Contrast medium makes vessels and inflammations visible. It is injected into a vein of your arm. You may feel warm for a moment.

## Allergy

If you ever had a reaction to a contrast medium, such as a rash or shortness of breath, tell us when you book. We then give you a medicine beforehand or choose another examination.

## Kidneys, thyroid and diabetes

Please bring blood values not older than three months: creatinine and TSH. If you take metformin, ask us whether you should pause it for 48 hours.

## Breastfeeding

You can go on breastfeeding after contrast medium.`,
  },
  {
    title: 'Radiation and safety',
    body: 'X-ray and CT use radiation, as little as possible. The dose of a chest X-ray is about that of three days of natural background radiation. Ultrasound and MRI work without radiation.',
  },
  {
    title: 'Cancelling or changing an appointment',
    body: 'Please cancel or move your appointment at least 24 hours before, by writing to us here or by telephone. For appointments that are missed without notice we charge 40. If you are late by more than 15 minutes we may have to give you a new appointment.',
  },
  {
    title: 'Getting an appointment',
    body: 'You can book here in the chat, by telephone or at the reception. Usually you get an X-ray or ultrasound within two days, a CT within one week and an MRI within two weeks. For urgent cases we keep places free every day. Without an appointment you can come for an X-ray only, on weekdays from 8:00 to 11:00.',
  },
  {
    title: 'Copies of images and old reports',
    body: 'You receive your images on request as a download or on a CD; the first copy is free. We can send them to your doctor directly. Images and reports are kept for ten years, those of children until they are 28 years old.',
  },
  {
    title: 'Data protection',
    body: 'Your data are stored encrypted on servers in the European Union. Only people who take part in your treatment see them. You may ask at any time which data we keep about you and have them corrected or deleted where the law allows it.',
  },
  {
    title: 'Languages and interpreters',
    body: 'Our staff speak English, Spanish and Portuguese. For other languages and for sign language we order an interpreter if you tell us three days before.',
  },
  {
    title: 'Bone density measurement',
    body: 'The measurement of bone density (DXA) takes ten minutes and needs no preparation. Do not take calcium tablets on that day. We advise it from the age of 65, or earlier with risk of osteoporosis.',
  },
  {
    title: 'Preparing for a PET-CT',
    body: 'Do not eat for six hours before a PET-CT and do no sport on the day before. Drink plenty of water without sugar. Plan three hours. For the rest of the day keep away from pregnant women and babies.',
  },
  {
    title: 'Biopsy and blood thinners',
    body: 'Before a biopsy tell us if you take blood thinners such as aspirin, warfarin or apixaban. Do not stop them by yourself: we ask your doctor. After the biopsy you stay with us for one hour and should not lift heavy things for two days.',
  },
  {
    title: 'X-ray examinations',
    body: 'An X-ray needs no preparation and takes five minutes. You take off clothes and jewellery on the part of the body that is examined. Chest, spine, joints and teeth are the most frequent.',
  },
  {
    title: 'What to wear',
    body: 'Come in comfortable clothes without zips, buttons or metal. For an MRI we give you a gown and a locker with a key for your valuables, phone and bank cards.',
  },
  {
    title: 'Waiting room, drinks and internet',
    body: 'In the waiting room there is free Wi-Fi (network “Riverside”, no password), water and a coffee machine. There are toilets for wheelchair users and a table for changing babies. Dogs have to stay outside, but assistance dogs are welcome.',
  },
  {
    title: 'Sick notes and certificates',
    body: 'At the reception you get a confirmation for your employer or school that you were here and how long. Sick notes come from your family doctor; we do not write them.',
  },
  {
    title: 'Complaints and praise',
    body: 'Something went wrong or was very good? Write to feedback@riverside.example or ask for the practice manager. You get an answer within five working days.',
  },
  {
    title: 'Transport and people who need help',
    body: 'If you cannot walk or sit, tell us when you book: we have a lifting device and a bed. An ambulance or patient transport has to be prescribed by your doctor. One accompanying person may always come with you.',
  },
];
