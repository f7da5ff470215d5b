/**
 * A page that lints what is typed, in the page itself: nothing is sent anywhere.
 *
 * It lints on every key. That takes less than a frame for any source a person types, so there is no
 * worker and no waiting for a pause; and it uses nothing but the public API.
 */
import { createLinter, type Finding, type Linter, type LintResult, targetVersions } from '../src/index.ts';

const source = element('source', HTMLTextAreaElement);
const version = element('version', HTMLSelectElement);
const findings = element('findings', HTMLOListElement);
const status = element('status', HTMLOutputElement);

const SAMPLE = `def area(radius):
    if radius == None
        return f"nothing"
    return 3.14 * radius ** 2

print("area:", area(2)
`;

function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

function show(linter: Linter): void {
  const begun = performance.now();
  const result = linter.lint(source.value);
  const milliseconds = performance.now() - begun;
  findings.replaceChildren(...result.findings.map((finding) => render(finding, result, linter)));
  const count = result.findings.length;
  status.value = `${count === 0 ? 'nothing' : count} found in ${milliseconds.toFixed(1)} ms`;
}

function render(finding: Finding, { tree }: LintResult, linter: Linter): HTMLLIElement {
  const { start, end, code, severity, fix } = finding;
  const { lineIndex } = tree;
  const item = document.createElement('li');
  item.dataset.severity = severity;
  const label = document.createElement('code');
  label.textContent = code;
  const place = `${lineIndex.lineOf(start)}:${lineIndex.codePointColumn(start) + 1}`;
  const go = button('', () => {
    source.focus();
    source.setSelectionRange(start, end);
  });
  go.append(`${place} `, label, ` ${finding.message}`);
  item.append(go);
  if (fix !== null) {
    const repair = button('Fix', () => {
      // From the last edit to the first, so that no edit moves another.
      const edits = [...fix.edits].sort((a, b) => b.start - a.start);
      for (const edit of edits) source.setRangeText(edit.content, edit.start, edit.end);
      show(linter);
    });
    repair.title = fix.message;
    item.append(repair);
  }
  return item;
}

function button(text: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function start(): void {
  for (const name of targetVersions.toReversed()) version.add(new Option(name, name));
  let linter = createLinter();
  version.addEventListener('change', () => {
    linter = createLinter({ targetVersion: targetVersions.find((name) => name === version.value) });
    show(linter);
  });
  source.addEventListener('input', () => show(linter));
  // A browser may have kept what was typed before a reload.
  if (source.value === '') source.value = SAMPLE;
  show(linter);
}

start();
