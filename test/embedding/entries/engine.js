// An engine with chosen rules and the lean parser: no other rule, no scopes and no compile stage may be in the bundle.
import { createEngine } from 'pywalk-lint/engine';
import { parse } from 'pywalk-lint/parser/lean';
import {
  ASYNC251,
  B006,
  B015,
  B018,
  E701,
  E702,
  E703,
  E711,
  E712,
  E713,
  E714,
  E721,
  E722,
  E731,
  E741,
  F541,
  F601,
  F631,
  F632,
  W605,
} from 'pywalk-lint/rules';

const linter = createEngine({
  parse,
  rules: [
    ...[E701, E702, E703, E711, E712, E713, E714, E721, E722, E731, E741, W605],
    ...[F541, F601, F631, F632, B006, B015, B018, ASYNC251],
  ],
});

function answer(source) {
  const { findings, failures } = linter.lint(source);
  return [findings, failures.length];
}

globalThis.answer = (given) => {
  const { texts, bytes } = JSON.parse(given);
  return JSON.stringify([...texts, ...bytes.map((each) => Uint8Array.from(each))].map(answer));
};
