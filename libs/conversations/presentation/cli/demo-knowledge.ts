/** What the demo practice tells its patients. */
export const DEMO_KNOWLEDGE: readonly { readonly title: string; readonly body: string }[] = [
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
    body: 'For most MRI examinations you can eat and drink as usual. Please leave jewellery, piercings and watches at home. An MRI takes 20 to 45 minutes.\n\nPlease tell us beforehand if you have a pacemaker, a metal implant or a cochlear implant, if you may be pregnant or if you are afraid of narrow spaces (claustrophobia).',
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
    body: 'We work with all statutory and most private insurances. Without insurance an X-ray costs 60, an ultrasound 90, a CT scan 280 and an MRI 450. You can pay in cash or by card.',
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
];
