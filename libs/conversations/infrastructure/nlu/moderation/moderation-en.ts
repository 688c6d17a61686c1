import type { ModerationLanguage } from './moderation-language.js';

const PEOPLE =
  "(?:you|u|ya|y'all|him|her|them|everyone|everybody|all of you|your (?:family|kids|children|staff|doctor)|the (?:doctor|nurse|receptionist|staff)|somebody|someone there)";
const PLACE = '(?:(?:the|your|this|that) (?:practice|clinic|hospital|office|building|place))';

/** English beside the dictionary of the library: insults at people, solicitation, threats, advertising. */
export const moderationEn: ModerationLanguage = {
  patterns: [
    [
      'abuse',
      /\b(?:you|u|ur|you're|youre|your|they|they're|all)(?: are| re)?(?: all| such| just| really| so| fucking| bunch of| nothing but)*(?: an?)? ?(?:bunch of )?(?:idiots?|morons?|imbeciles?|stupid(?: (?:people|bot|idiots?|cow))?|dumb(?:ass)?|pathetic|scum|trash|pigs?|losers?|retards?|dicks?|pricks?|clowns)\b/,
    ],
    [
      'abuse',
      /\b(?:idiots|morons|imbeciles|dickheads?|dumbass(?:es)?|arseholes?|assholes?|scumbags?|stupid (?:cow|bitch|idiots?|people))\b/,
    ],
    [
      'abuse',
      /\b(?:go to hell|shut (?:the .{1,8} )?up|screw you|drop dead|burn in hell|get lost you|up yours)\b/,
    ],
    ['abuse', /\bf+\s?\W?\s?u+\s?\W?\s?c+\s?\W?\s?k+\b/],
    [
      'sexual',
      /\b(?:send (?:me )?(?:your )?nudes?|have sex with (?:me|you)|sex with you|wanna (?:have sex|hook up)|(?:i am|im|i'm) (?:so )?horny|are you (?:horny|sexy|naked)|show me your (?:tits|boobs|breasts|body|ass|pussy)|(?:suck|lick) (?:my|your) \w+|what are you wearing|talk dirty|sit on my face)\b/,
    ],
    [
      'threat',
      new RegExp(
        String.raw`\b(?:i(?:'?ll| will| am going to|'?m going to|'?m gonna| gonna| want to| swear i)|we(?:'?ll| will| are going to)) (?:\w+ ){0,2}(?:kill|murder|hurt|beat(?: up)?|stab|shoot|strangle|punch|smash|slap|break|attack) ${PEOPLE}\b(?! an? (?:e-?mail|message|text))`,
      ),
    ],
    [
      'threat',
      new RegExp(
        String.raw`\b(?:burn(?: down)?|blow up|bomb|shoot up|set fire to|destroy) ${PLACE}|\bbomb (?:in|at|under) ${PLACE}|\b(?:i know where you live|watch your back|you(?:'?re| are) (?:all )?dead(?: meat)?|you(?:'?ll| will) (?:all )?(?:pay for this|regret this|be sorry)|i(?:'?ll| will) (?:come|be there) with (?:a|my) (?:gun|knife)|i have a gun|you deserve to die|i hope you(?: all)? die)\b`,
      ),
    ],
  ],
  advertising:
    /\b(?:make money|earn (?:money|\$|up to)|easy money|work from home|passive income|bitcoin|crypto(?:currency)?|forex|investment opportunity|guaranteed (?:return|profit)s?|casino|betting|jackpot|lottery|you (?:have )?won|claim your|free gift|gift card|(?:cheap|buy|order) (?:viagra|cialis|pills|meds|followers)|loans? (?:approved|available|offer)|seo (?:services?|expert)|(?:instagram|tiktok|real) followers|limited (?:time )?offer|click (?:here|the link|this link)|buy now|discount code|promo code|100 ?% free|act now|hot singles|onlyfans)\b/g,
};
