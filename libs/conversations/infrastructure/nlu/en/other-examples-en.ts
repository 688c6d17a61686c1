/**
 * What must not be taken for any intent: questions for the knowledge base, complaints, answers to questions of the bot;
 * in English, one utterance a line.
 */
export const otherExamplesEn = {
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
before my operation
can I wear my glasses
can I eat breakfast before the ct
do I need to be fasting
what does an mri cost without insurance
how much will I pay
the staff was unfriendly
somebody was rude to me
I have been waiting for an hour
I slipped on the ice
I fell down the stairs
I fell off a ladder
I hurt my elbow
my shoulder has been hurting for weeks
are you open at the weekend
is smoking allowed
are children allowed
can I bring my dog
is there a cafe
who is the president
write me a poem
mornings are best
any time next week
after lunch
I am afraid of narrow rooms
I am afraid of needles
I have an implant, is it a problem
I have braces, is that a problem
I have a tattoo, does it matter
I have a metal plate in my leg, can I have an mri
do I have to be on an empty stomach
do I have to fast for the blood test
is there a problem with my pacemaker in the mri
do you validate parking
where is the nearest bus stop
is there a car park nearby
my name is Ann Smith
I am Ann Smith
the name is Ann Smith
my phone number is 555 234 1234
you can reach me on 555 234 1234
you can call me at 555 234 1234
does my insurance cover it
does the insurance pay for an mri
which health plans do you accept`,
};
