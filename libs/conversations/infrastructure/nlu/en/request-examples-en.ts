/** How people ask a practice for something in English, by intent, one utterance a line. `none` is what must not be taken for any
 * intent: questions for the knowledge base, complaints, answers to questions of the bot. */
export const requestExamplesEn = {
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
I want to book
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
  results: `
are my results ready
when do I get my results
where is my report
I want my results
can you send me my report
what did my scan show
what is my result
tell me my result
is my mri report done
have you got the results of my x-ray
I have not received my report
send me my images
can I see my pictures
where can I download my report
I am waiting for my results
did the doctor look at my scan
is the report written
has the doctor written the report
any news about my results
has someone looked at my images`,
  reschedule: `
I want to change my appointment
reschedule my appointment
can I move my appointment
cancel my appointment
I can't come to my appointment
I can't make it tomorrow
I need another time for my appointment
postpone my appointment
I will be late for my appointment
when is my appointment
what time is my appointment
I missed my appointment
I want to confirm my appointment
my appointment on monday does not work
can we move it to another day
reschedule
can I reschedule
I want to cancel the appointment
my appointment next week does not suit me
cancel the appointment on friday
change my appointment to next week
I need to cancel my ultrasound appointment`,
  advice: `
is it cancer
do I have cancer
is it serious
is this dangerous
what does my report mean
what does a nodule mean
what do you think is wrong with me
should I be worried
should I take painkillers
is my knee broken
what is wrong with my knee
can you diagnose me
do I have a fracture
is it a tumor
which medicine should I take
what illness do I have
should I stop taking my medication
can you explain the findings
could it be cancer
could this be a fracture
can it be a tumor
is it bad
is it bad news`,
  none: `
what are your opening hours
when are you open
are you open on saturday
where are you located
what is your address
how do I get to you
is there parking
how much does an mri cost
what does an x-ray cost
do you take my insurance
which insurance do you accept
can I eat before the scan
do I have to fast before the ultrasound
how long does an mri take
how do I prepare for a ct scan
do I need a referral
can I have an mri with a pacemaker
I am claustrophobic
can I bring my child
what should I bring
do you do open mri
is contrast safe
can I have an x-ray when I am pregnant
how can I pay
do you speak spanish
is the entrance wheelchair accessible
what is the difference between ct and mri
who will read my scan
do you have wifi
tell me a joke
what is the weather like
I fell from my bike
knee pain after a fall
my back hurts since monday
I have had a cough for three weeks
follow up after surgery
the service was bad
I have a complaint
my name is
I was born in
my phone number is
my email is
next week in the morning
tuesday afternoon
the left knee
is it safe
is an mri safe with braces
can I have a ct while pregnant
can I breastfeed after the contrast
check after an operation
follow-up after chemotherapy
routine check
suspected fracture
I twisted my ankle
yesterday
friday
in the evening
what is an mri
what happens during the scan
is there a waiting list
how soon can I come
what time do you open
at what time do you close today
what should I wear
what do I need to know before the exam
what do you need from me
which papers should I take with me
do I need to drink water
afternoon is better
monday would be fine
tomorrow at ten is fine
control examination
after an operation on my knee
progress check of a cyst
pain
back pain
swelling
headache
headaches for a week
a fall
fracture
fever
tumor follow-up
screening
what time
what time is it
operation
I had an operation
an operation on my shoulder last month
before my operation`,
};
