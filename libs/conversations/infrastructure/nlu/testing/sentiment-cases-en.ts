/** Messages in English by what they say of the practice, one a line. */
export const SENTIMENT_CASES_EN: Readonly<Record<'negative' | 'neutral' | 'positive', string>> = {
  negative: `
I have been waiting for two hours and nobody tells me anything
this is unacceptable
your receptionist was very rude to me
I want to file a complaint
nobody answers the phone
I am really angry about how I was treated
terrible service, never again
this bot is useless
you lost my referral again
worst practice I have ever been to
I am fed up with calling you every day
still no report after three weeks, this is ridiculous
you people are incompetent
the waiting room was filthy
what a waste of my time
I am very disappointed
I hate this stupid chat
you cancelled my appointment without telling me, great
I want my money back
this is the third time I ask the same thing`,
  neutral: `
I need an MRI of my knee
my knee hurts terribly since I fell
I have a severe headache and I feel sick
I am afraid of the machine
do I have cancer?
I would like to book an ultrasound please
can I cancel my appointment on Friday
no
yes
ok sure
Ann Lee, born 12 March 1980
how much is a CT scan
I had an accident and my arm is broken
is contrast dangerous?
I am worried about the radiation
good morning
the pain is getting worse at night
tumor follow-up after surgery
stop
what is wrong with my knee`,
  positive: `
thank you so much for your help
you are all very kind
great service, thanks
I really appreciate it
excellent team, highly recommend
everything was perfect, thank you
you have been very helpful
thanks!
lovely staff and no waiting, brilliant
I am very happy with the treatment I got
that was quick, impressed`,
};
