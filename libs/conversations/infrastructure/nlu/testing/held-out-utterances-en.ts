/**
 * What people write in English,
 * kept out of the training. The upper half of each intent was written before the examples, and its failures led to
 * general changes of them; the lower half was written after these and has been read once. After " | " stand the entities that must be read: type=value, dates as of
 * Saturday, 21 November 2026.
 */
export const HELD_OUT_UTTERANCES_EN: Readonly<Record<string, string>> = {
  greet: `
helo
hi good mornin
hey hey
hello!! anybody around?
good evening 👋
hi, hope you're well
good afternoon!
hey hello
hello from Leeds`,
  order: `
gotta get my left knee looked at, doc wants an mri | modality=MR; body-part=KNEE; laterality=L
hi id like to come in for a chest xray plz | modality=DX; body-part=CHEST
Good day, I have been asked by my GP to arrange an ultrasound of the thyroid. | modality=US; body-part=THYROID
can u book me a cat scan for monday | modality=CT; days=2026-11-23
mammogram appointment pls, first one ever | modality=MG
could you squeeze me in tomorrow morning for an x ray of my right wrist? | modality=DX; body-part=WRIST; laterality=R; days=2026-11-22; partOfDay=morning
my kid needs an ultrasound of both hips | modality=US; body-part=HIP; laterality=B
need 2 schedule dexa scan
referred by dr khan for mri lumbar spine | modality=MR; body-part=LSPINE
I'm after an appointment for a doppler of the leg | modality=US; body-part=LEG
hola i need a tac of the abdomen
would it be possible to get an mri of my spine done at yours
hello there, my consultant has requested a ct of the sinuses | modality=CT; body-part=SINUS
just need a quick x-ray for my toe | modality=DX; body-part=TOE
I'd need an appointment for an echocardiogram | modality=US
got a form from my doctor for a pelvic ultrasound | modality=US; body-part=PELVIS
book me an mri, right shoulder, next thursday | modality=MR; body-part=SHOULDER; laterality=R; days=2026-11-26
can my daughter have her wrist x-rayed with you | body-part=WRIST`,
  affirm: `
yea
yess
ya thats right
👍 ok
yeh all good mate
sure, fine by me
that'd be correct
yes thats me
yep, perfect
okey dokey
absolutely fine
correct, go on`,
  deny: `
nah not really
nooo
no its wrong
nope thats not it
id prefer you didn't
no way
that's wrong
nope, dont
not that one no`,
  cancel: `
actually forget the whole thing
scrap that
cancel pls
i dont want this anymore, stop
please stop all this
i changed my mind, cancel
forget about the booking please
quit`,
  'hand-over': `
is there an actual human I could chat to
can i pls speak 2 someone
get me reception
this bot is useless let me speak to a person
have one of your staff ring me back please
Could you put me in touch with a colleague?
I'd rather speak to a human being
can somebody ring me
get me a colleague please
is it possible to talk with the front desk?`,
  correct: `
oops typo in my surname
you've got my birthday down wrong
i need to fix my phone nr
sorry i gave the wrong email
my surname has a typo
the email I gave is wrong
wrong date of birth sorry
can you change the phone number`,
  skip: `
lets move on
id rather keep that private
dont have an email
skip plz
skip that question
i prefer not to answer
no email address
next please`,
  unsure: `
beats me
not a clue tbh
im not really sure sorry
he didnt tell me which one
I couldn't tell you
no clue really
i don't remember which one`,
  thanks: `
ta very much
thx a lot!
cheers, appreciate it
thank u so much for helping
thank you, that's great
many thanks indeed
thanks, very kind`,
  goodbye: `
ok bye then
cya
have a lovely day, bye
take care
bye now
goodbye, thank you
see you then`,
  help: `
what is it that you do exactly
am i speaking with a robot
how do i use this
what are u able to do
what can I ask you
how does it work here`,
  results: `
any news on my scan results?
has the radiologist finished my report yet
still waiting 4 my results, had the mri last week
where can i view my pics
my GP says she hasnt got the report of my x-ray
have my results come in
i want to see my ct report
when is the report of my ultrasound going to be ready
where do I get the pictures of my mri`,
  reschedule: `
cant make it on thursday, can we do another day
need to push back my appointment
pls cancel my appt for tomorrow
whats the time of my appointment again?
stuck in traffic, gonna be late
I need to move my appointment to another week
can't come tomorrow, need a new time
what day is my scan appointment
I have to cancel wednesday's appointment`,
  advice: `
should i be scared
does that shadow on my lung mean cancer
could my ankle be broken do you think
what painkiller can i take for this
whats wrong with my shoulder
is this something to worry about
could it be a tumour
do I need an operation
is my finger broken`,
  none: `
how much is it for an mri if i pay myself
u open on saturdays?
can i park near you
do i need to come on an empty stomach
im claustrophobic, will that be a problem
born 5th of june 1988 | date=1988-06-05
DOB 14/02/1990 | date=1990-02-14
Aoife O'Brien
i tripped on the stairs and landed on my elbow | body-part=ELBOW
my mail is jo.p@example.com | email=jo.p@example.com
next friday after lunch would suit | days=2026-11-27; partOfDay=afternoon
left
can i keep my wedding ring on in the scanner
does blue cross cover this
the receptionist was really rude to me
who won the match yesterday
been limping for a fortnight
is breakfast allowed before the scan
july 4 1976 | date=1976-07-04
in two weeks, mornings are best | days=2026-11-30/2026-12-06; partOfDay=morning
are dogs allowed in the waiting room
how long do I have to wait for an appointment usually
is there wheelchair access
do you do mri under sedation
what's the price of an ultrasound
I had surgery on my hip last year | body-part=HIP
constant pain in the neck | body-part=NECK
Thomas Becker
mid december would be great
I was born on the 9th of July 1961 | date=1961-07-09
you can reach me at tom@becker.example | email=tom@becker.example
do you accept credit cards
can I drive home afterwards
11/30/1975 | date=1975-11-30
in the afternoon | partOfDay=afternoon
tuesday at 9:15 | days=2026-11-24; time=09:15
is the contrast agent dangerous for the kidneys
my number: +44 7911 123456 | phone=+447911123456`,
};
