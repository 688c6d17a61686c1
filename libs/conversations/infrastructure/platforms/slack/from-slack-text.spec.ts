import { fromSlackText } from './from-slack-text.js';

describe('a text of Slack', () => {
  it.each([
    ['CT &amp; MRI, &lt;3 days, a &gt; b', 'CT & MRI, <3 days, a > b'],
    ['&amp;lt; stays as typed', '&lt; stays as typed'],
    ['<mailto:ann@example.org|ann@example.org>', 'ann@example.org'],
    ['<mailto:ann@example.org>', 'ann@example.org'],
    ['call <tel:+491701234567|+49 170 1234567>', 'call +49 170 1234567'],
    ['see <https://example.org/a?b=1&amp;c=2>', 'see https://example.org/a?b=1&c=2'],
    ['<http://example.org|example.org>', 'example.org'],
    ['<https://example.org|our &amp; page>', 'our & page (https://example.org)'],
    ['<@U024BE7LH>, <@U024BE7LH|ann>', '@U024BE7LH, @ann'],
    ['<#C024BE7LR|general> <#C024BE7LR|> <#C024BE7LR>', '#general #C024BE7LR #C024BE7LR'],
    ['<!here> <!subteam^SAZ94GDB8|@team>', '@here @team'],
    ['<!date^1392734382^{date}|18 February 2014>', '18 February 2014'],
    ['*left* knee _today_ :wave:', '*left* knee _today_ :wave:'],
  ])('%s reads as %s', (text, read) => {
    expect(fromSlackText(text)).toBe(read);
  });
});
