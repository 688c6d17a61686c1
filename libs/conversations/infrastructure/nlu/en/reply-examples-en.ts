/** How people steer a conversation in English, by intent, one utterance a line. */
export const replyExamplesEn = {
  greet: `
hello
hi
hi there
hey
hello there
good morning
good afternoon
good evening
greetings
hello, is anybody there
hi, good day
start
hiya
howdy
how are you
hello team
good day to you`,
  affirm: `
yes
yes please
yep
yeah
yeah sure
sure
ok
okay
correct
that is correct
that's right
right
exactly
all correct
everything is right
looks good
that is fine
fine with me
of course
absolutely
go ahead
I agree
you may
confirm
confirmed
y
perfect
please do
sounds good
all good
yup
sure thing
it is
yes it's correct
yes, that is my name
of course you can
agreed
alright
true
that's true`,
  deny: `
no
nope
no thanks
no thank you
not really
that is wrong
that's not right
not correct
incorrect
I do not want that
I don't agree
please don't
no please do not
nah
n
wrong
never
I'd rather not
it is not right
no no
no I don't
absolutely not
it's wrong
no it is wrong
no, I'd rather you don't`,
  cancel: `
cancel
cancel this
cancel it
please cancel my request
stop
stop it
stop this
never mind
nevermind
forget it
forget about it
I changed my mind
abort
quit
end this
I don't want to continue
I do not want to do this anymore
let's stop here
leave it
start over
exit
cancel please
just stop
stop it now
I don't need it anymore
I do not want an examination anymore`,
  'hand-over': `
I want to talk to a person
talk to a person
talk to a human
a person please
a human please
human
agent
operator
can I speak to someone
I would like to speak with the front desk
let me talk to someone real
connect me with a colleague
connect me to a real person
is there a real person
get me the receptionist
speak to reception
I need to talk to your staff
can somebody call me
please call me
I want a human being not a bot
I don't want to talk to a bot
transfer me to an employee
customer service
representative
speak to a doctor
can I talk to the doctor
put me through to someone
can you put me through to the front desk
human being please
a real human
real person
your colleague please
another person please
is a colleague available
is somebody from your staff there`,
  correct: `
that is a mistake
I made a mistake
I made a typo
change the name
change my date of birth
change the time
I want to change something
I want to correct something
correct my name
the date of birth is wrong
the name is misspelled
the phone number is wrong
wrong name
wrong date
actually it is the other knee
edit
let me fix that
update my phone number
I meant something else
please change the day
change the examination
I gave you the wrong number
sorry wrong birthday
the phone number is not right
wrong phone number
my name is wrong
my name is spelled wrong
you got my name wrong
the wrong day
my birthday is wrong
I want to edit my email
I entered the wrong date
I misspelled it
I spelled my name wrong
misspelled`,
  skip: `
skip
skip this
skip it please
pass
next
next question
none
I prefer not to say
I'd rather not say
I don't want to give that
not needed
leave it empty
leave blank
I have none
I don't have one
continue without
nothing
I'd rather keep it to myself
no phone number
without phone
I do not have an email
I won't give it`,
  unsure: `
I don't know
I do not know
no idea
not sure
I am not sure
I'm unsure
don't remember
I can't remember
I have no idea
dunno
I don't know which one
the doctor did not say
you decide
whatever you think
no clue
I haven't got a clue`,
  thanks: `
thanks
thank you
thank you very much
thanks a lot
many thanks
great, thank you
thank you for your help
cheers
much appreciated
that was helpful, thanks`,
  goodbye: `
bye
goodbye
bye bye
see you
see you later
have a nice day
good night
that's all
that is all, bye
talk to you later
have a good one
have a good evening
bye for now`,
  help: `
help
what can you do
how does this work
what can I ask
what are you
who are you
are you a bot
are you a robot
am I talking to a machine
what do you do
can you help me
I need help
menu
options
are you human
are you a person
am I chatting with a bot
is this a bot
what is this`,
};
