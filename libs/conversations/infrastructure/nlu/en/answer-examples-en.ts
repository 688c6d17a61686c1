/** How people answer a question of the bot in English, by intent, one utterance a line. */
export const answerExamplesEn = {
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
that's true
yes I do
yes of course
that works
that works for me
that's fine by me
fine
very well
yes exactly
yes they are
you got it
that is exactly it
no problem
yes you may
correct, thank you
I do
I agree with that
great
looks correct
okay yes
definitely
certainly
cool
it is all right
all fine
you are right
yess
yeah that is right
yes, all good
good
perfect, thank you yes`,
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
no, I'd rather you don't
no it isn't
no that's wrong
not at all
certainly not
of course not
no way
not this one
I disagree
no not that
I would rather you did not
I'd prefer not`,
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
I won't give it
go on
go on without it
continue
move on please
next one
can we skip this
I do not have a phone
don't have one
I want to keep it private
that is private
I prefer to keep that to myself
rather not
no email
no email address`,
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
I haven't got a clue
I honestly don't know
I really have no idea
I am not really sure
not really sure
not certain
I'm not certain
he did not say
she did not tell me
the doctor did not tell me
they did not tell me
nobody told me
I was not told
hard to say
can't tell
who knows
I forgot
I have forgotten
not a clue
no clue, sorry`,
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
misspelled
I wrote the wrong name
I typed the wrong name
there is a typo in my name
I made a typo in my date of birth
my email is wrong
my surname is wrong
the surname is misspelled
the email address has a mistake
I have given you the wrong email
fix the date of birth
can you fix my name
please update the phone number
you have my name wrong
you wrote my birthday wrong
my phone number has changed
that is not my date of birth
that is not my name
sorry, that was wrong
I need to correct the email`,
};
