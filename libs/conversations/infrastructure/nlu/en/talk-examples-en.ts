/** How people steer a conversation in English, by intent, one utterance a line. */
export const talkExamplesEn = {
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
good day to you
hello, good morning
hi all
hey, are you there
evening
morning
hello doctor`,
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
that was helpful, thanks
thanks so much
thank you for everything
thank you, you are very kind
I appreciate it
I appreciate your help
thanks for the information
perfect, thanks
ok, thanks
really helpful, thank you`,
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
bye for now
ok, bye
ok goodbye then
see you soon
see you tomorrow
until next time
have a nice weekend
have a lovely evening
bye, take care
so long
good bye and thank you
that would be all
bye then
bye, have a nice day
see ya
have a nice evening
take it easy
farewell`,
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
what is this
what are you able to do
what can I do here
what do you offer
tell me what you can do
how can you help me
how do I use this chat
how does this chat work
what should I write
who am I speaking with
am I speaking to a person
am I speaking with a computer
are you a machine
are you real
is this a robot
please help
some help please
what is it you can do for me
explain how this works`,
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
I do not want an examination anymore
cancel everything please
drop it
drop the request
forget everything
leave it, I don't want it
I don't want this
I no longer want it
I no longer need this
I do not need an appointment anymore
call it off
let us leave it
please stop this
delete everything
let's cancel
no longer needed
enough, stop
scratch everything
forget the request
cancel all of it
I want to end this`,
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
is somebody from your staff there
let me chat with a human
is there anyone I can speak to
I want someone to call me
give me a phone call please
have somebody ring me
can a colleague help me
I want to contact the staff
get me somebody
talk to the secretary
you do not understand me, I want a person
I prefer talking to a person
connect me to reception
connect me to the front desk
connect me to somebody`,
};
