// Makes THIRD-PARTY-NOTICES.md from the modules that really ended up in a bundle, not from a list of
// dependencies: a package that is tree-shaken away needs no notice, one that sneaks in gets one.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} root the repository's root folder
 * @param {string[]} modules absolute paths of the bundled modules; virtual modules are ignored
 * @returns {string} the whole file
 */
export function makeNotices(root, modules) {
  const folders = new Set();
  for (const id of modules) {
    const folder = packageFolder(root, id);
    if (folder !== null) folders.add(folder);
  }
  const sections = [...folders].map(describe).sort((a, b) => (a.title < b.title ? -1 : 1));
  const intro =
    sections.length === 0
      ? 'pywalk-lint bundles no code of other packages.\n'
      : 'The command (`dist/cli-main.cjs`) contains code of these packages. The library modules contain none.\n';
  return [
    '# Third-party notices\n',
    intro,
    ...sections.map(({ title, text }) => `## ${title}\n\n${text}\n`),
  ].join('\n');
}

/**
 * The nearest folder with a named package.json, for modules under node_modules; null for the project's own.
 * @param {string} root
 * @param {string} id
 */
function packageFolder(root, id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!path.isAbsolute(file) || !file.split(path.sep).includes('node_modules')) return null;
  for (
    let folder = path.dirname(file);
    folder !== root && folder !== path.dirname(folder);
    folder = path.dirname(folder)
  ) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder;
  }
  throw new Error(`no package.json above ${path.relative(root, file)}`);
}

/** @param {string} folder */
function describe(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  if (file === undefined)
    throw new Error(`${manifest.name} ships no licence text: add one before bundling it`);
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
  const quoted = text.split('\n').map((line) => `    ${line}`.trimEnd());
  return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, text: quoted.join('\n') };
}
