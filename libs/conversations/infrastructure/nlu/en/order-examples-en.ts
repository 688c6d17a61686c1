/** How people ask for an examination in English, one utterance a line. */
export const orderExamplesEn = {
  order: `
I need an x-ray
I need an mri of my knee
I would like to book an examination
book an examination
book a scan
I want to schedule a ct scan
can I get an appointment for an ultrasound
can I book an mri
I'd like to make an appointment
make an appointment please
my doctor wants me to have an mri
my doctor sent me for an x-ray of the chest
I have a referral for a ct scan
I have a prescription for an ultrasound
I was referred for a mammogram
I was told to get a scan
please schedule a mammography
how do I book an appointment for a scan
could you schedule me for an mri
I need to have my shoulder scanned
new appointment
request an examination
order an x-ray
I want to come in for an x-ray
looking to book an ultrasound for my daughter
we need a ct of the abdomen
I need an appointment
set up an appointment for me
do you have a slot for an mri
mri of the left knee please
x-ray of my hand
ultrasound of the abdomen
book
I want to book something
I want to book an appointment for my father
can my wife make an appointment
I would like an appointment next week
can I come for an ultrasound next week
I want an ultrasound
I have to get an x-ray
appointment
booking
I need a scan
I need a scan of my head
I need to get my knee scanned
can I get a scan
make an appointment for my son
could you make an appointment
can I have an ultrasound tomorrow
I want an x-ray on friday
mri next week please
my therapist thinks I should get an mri
how can I arrange an mri`,
};
