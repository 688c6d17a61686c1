/** How people ask about what they have: results, an appointment, a finding, in English, by intent, one utterance a line. */
export const requestExamplesEn = {
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
I need to cancel my ultrasound appointment
can we do another day
can we do a different day instead
another day would be better for my appointment
move my appointment forward
push my appointment to next week
I won't make it on monday
I will not make it to my appointment
I can not come tomorrow
I cannot come on friday
I am not able to come on monday
I am stuck and will be late
running late
I'm going to be late
what day is my appointment
can I get another time for my appointment
can I get a different date for my appointment
the date of my appointment does not work for me
can I have a different appointment
I need a different appointment
can I get a later appointment`,
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
is it bad news
what pills can I take
can I take something for the pain
should I take a painkiller
should I take something for the pain
which medication helps
am I going to die
is my ankle broken
have I broken my wrist
what do I have
what illness is it
is that normal
is this finding normal
does this mean cancer
does a nodule mean cancer
do I need surgery
what would you recommend for the pain
do you think I have cancer
do you think it is broken
do you think it could be serious
is my tendon torn
is my meniscus torn
can you tell me if it is serious
can you say if this is bad`,
};
