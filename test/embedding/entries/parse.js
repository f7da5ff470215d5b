// Nothing but the parser, through the main entry: everything else has to fall away.
import { parse } from 'pywalk-lint';

globalThis.answer = (given) => JSON.stringify(JSON.parse(given).texts.map((text) => parse(text).tape.length));
