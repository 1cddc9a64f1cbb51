import { describe, it } from 'node:test';
import { RuleTester } from 'phi-lint';
import plugin from '../index.js';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester({ detectors: plugin.detectors }).run('riverbend-no-ward-nickname', plugin.rules[0], {
  valid: ['Harbor has new windows.', 'The lighthouse on the coast is open to this little boy.'],
  invalid: [
    {
      text: 'This little boy rang the bell on Lighthouse.',
      messages: [{ messageId: 'ward', at: 'Lighthouse' }],
      output: 'This little boy rang the bell with us.',
    },
    {
      text: 'Harbor said goodbye to this little boy.',
      messages: [
        {
          messageId: 'ward',
          at: 'Harbor',
          suggestions: [{ messageId: 'hospital', output: 'our hospital said goodbye to this little boy.' }],
        },
      ],
    },
  ],
});
