/**
 * What people write to an imaging practice, labelled by intent and kept apart from the training examples: the measure
 * of the local understanding. Spelling mistakes are on purpose.
 */
export const LABELLED_UTTERANCES_EN: Readonly<Record<string, string>> = {
  greet: `
Hello!
hey there
Good morning to you
hi, how are you
hiya
good evening everyone
Hello doctor
Good afternoon, dear team
hi there!
hello, anyone there?`,
  order: `
I'd like an MRI for my shoulder
Can I have an ultrasound of my belly next week?
my GP referred me for an xray of the wrist
need to book a CT scan of the lungs
Hi, I need to schedule a mammogram
Is it possible to book an appointment for an MRI on friday?
I have got a referral from Dr Jones for an ultrasound
please book me in for a ct
The orthopedist asked for an MRI of the left knee
appointment for a DEXA scan please
I need a scan of my lower back
i want to book
could I make an appointment for my mother
my doctor ordered a chest x-ray
I would like to arrange an ultrasound
want to get my ankle x-rayed, need an appointment
xray right hand
make me an appointment for a sonography
Hi! My physiotherapist thinks I should get an MRI of the hip, how can I arrange that
I was sent by Dr Patel for an abdominal ultrasound
book mri brain
looking for an appointment for a knee x ray
is there any free slot for a mammography next month
can you fit me in for a ct this week
I'd like to sign up for a bone density test`,
  affirm: `
yes it is
Yes, everything is correct
yup
sure thing
that's correct
ok go ahead
Yes that's right
yes you can
looks right to me
all right
yes i agree
Correct!
absolutely, yes
yes that works
i confirm
yeah that's fine
true
yes, you may write to me`,
  deny: `
no it's not
no, that is not correct
No thank you!
nope, wrong
I do not agree
not really, no
that isn't right
no don't
no way
no, there is a mistake
no please don't write to me
no I would not like that
it's not correct`,
  cancel: `
please cancel
cancel everything
stop please
forget this
oh never mind
I want to stop
I have changed my mind, cancel it
just cancel
quit this please
let's forget about it
i want to cancel
stop it please`,
  'hand-over': `
I'd like to speak to a human
can I talk to somebody at the front desk
please let me talk to a real person
get me a human
I need a human operator
could someone from your team call me
I want to speak with an employee
put me through to reception
is there someone I can talk to
stop the bot, I want a person
connect me with staff please
can I speak with a doctor
I don't want a bot, give me a human
is a member of staff available
please have someone call me back
connect me to a receptionist`,
  correct: `
I need to change the name
the date of birth is not correct
my phone number is wrong
please correct the date
I made a mistake with the name
wrong birthday
can I change the time
I misspelled my name
change my phone number please
there is a mistake in my name
the day is wrong
wait, that is the wrong phone number
I have to correct my date of birth`,
  skip: `
skip that
please skip
I'd prefer not to say
skip this question
I'd rather not give it
no phone, skip
leave that blank
no thanks, skip it
I don't have a phone
let's skip that one`,
  unsure: `
I really don't know
not sure which one
no idea sorry
I don't remember that
dont know
the doctor didn't tell me
I have no clue
i cant remember
honestly not sure`,
  thanks: `
thanks!
Thank you so much
thanks for your help
ok thank you
great thanks
thx, thank you`,
  goodbye: `
bye!
ok goodbye
see you tomorrow, bye
have a good day
good night, bye`,
  help: `
what can you do for me
how does this bot work
are you a real person or a bot
who am I talking to
what are my options
i need some help`,
  results: `
when will I get my results
are the results of my MRI ready yet
has my report been written
I haven't received my results yet
could you send me the report of my CT
where can I see my images
is my x-ray report ready
I'd like to know my results
did you get the results of my scan
what are the results of my ultrasound
how long until the report is there
where do I find my report
my doctor has not received the report yet`,
  reschedule: `
I need to reschedule
can we change my appointment to friday
I have to cancel my appointment tomorrow
I can't make my appointment on monday
is it possible to move my appointment
what time was my appointment again
please postpone my appointment
I'd like to cancel the appointment I have next week
I am running late for my appointment
can I get a different appointment
we need to postpone my scan
could you tell me when my appointment is
I will not be able to come on thursday`,
  advice: `
do you think it is cancer
is a nodule dangerous
is my wrist broken
what is wrong with my back
should I worry about this
can you tell me what my report means
do I have a tumor
what pills should I take
is it something serious
what does this finding mean
could this be a tumour
is my shoulder torn
can you tell me if it is bad
should I take ibuprofen for the pain`,
  none: `
what time do you close
do you open on sundays
how do I get there by bus
where can I park my car
how expensive is an MRI without insurance
does my insurance cover a CT
may I drink coffee before the ultrasound
do I have to be sober for the CT
how long will the MRI take
can my husband come along
what do I have to bring with me
is an MRI loud
can I keep my rings on
do you have an open MRI
do I need a prescription
I have a pacemaker, can I have an MRI
is it safe to have an x-ray while breastfeeding
how do I prepare for a mammogram
which documents do I need
is there a lift in the building
can I pay by card
my knee has been swollen since I went skiing
persistent cough and fever
control after operation
the waiting room was dirty
tomorrow afternoon would be fine
my number is 555 234 1234
Maria Gonzalez
my name is Priya Raman
call me on 07700 900123
12 March 1980
how much radiation does a ct scan have
what is the best football team
I was born on 3 May 1975
Is there a bus stop near your practice?
can I take my medicine before the exam
do you have weekend hours
what is the cost of a mammogram
I have a metal implant, is that a problem
how loud is the machine
can I get a copy for my lawyer
my grandmother uses a wheelchair, can she get in
swelling of the left ankle after football
fever and pain when breathing deeply
Dr. Anna Schmidt
Request from my insurance
Is contrast medium necessary?`,
};
