// node --test   runs this; RuleTester works with the `it` of any framework, and without one.
import { it } from 'node:test';
import { RuleTester } from 'pywalk-lint/rules';
import { SHOP001, SHOP002 } from './rules.mjs';

const tester = new RuleTester({ it });

tester.run(SHOP001, {
  valid: [
    'import requests\nrequests.get(url, timeout=1)',
    'import requests\nrequests.get(url, **settings)',
    'class requests:\n    def get(url): ...\nrequests.get(url)',
    { code: 'import requests\nrequests.get(url)', options: { functions: ['httpx.get'] } },
  ],
  invalid: [
    {
      code: 'import requests as r\nr.post(url, data)',
      findings: ['`requests.post` waits for ever: give it a `timeout`'],
      output: 'import requests as r\nr.post(url, data, timeout=10)',
    },
    {
      code: 'from requests import get\nget(\n    url,\n)',
      findings: [{ text: 'get', line: 2, column: 1 }],
      options: { seconds: 3 },
      output: 'from requests import get\nget(\n    url, timeout=3,\n)',
    },
    { code: 'import requests\nrequests.get()', findings: 1, output: null },
  ],
});

tester.run(SHOP002, {
  valid: ['# TODO SHOP-1', 'todo = "TODO"'],
  fixtures: ['x = 1  # TODO: tidy up  # error: [SHOP002] `TODO` without a ticket\n# fixme, later\n'],
});
