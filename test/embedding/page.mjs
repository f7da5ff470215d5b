#!/usr/bin/env node
// Types into the playground, in a headless Chromium:
//   npm ci --prefix test/embedding && npm run playground && node test/embedding/page.mjs [--screenshot FILE]
//
// The browser is the one that is installed (CHROMIUM, or chromium, chromium-browser, google-chrome on PATH;
// Debian: apt-get install chromium). Without one this says so and exits with 0. The page is opened from the
// disk, so nothing is served and nothing can be fetched.

import assert from 'node:assert/strict';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const page = path.resolve(import.meta.dirname, '../../playground/dist/index.html');
const executablePath = findBrowser();

if (executablePath === null) {
  console.log('page skipped: no Chromium found (CHROMIUM, or chromium on PATH)');
} else if (!existsSync(page)) {
  console.error('page: no playground/dist: run npm run playground first');
  process.exitCode = 1;
} else {
  const began = performance.now();
  const version = await test(executablePath);
  console.log(`page ok, in Chromium ${version}, ${Math.round(performance.now() - began)} ms`);
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : candidates;
  return named.find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} executablePath */
async function test(executablePath) {
  // Untyped on purpose: the types are only there when the package is.
  const name = 'playwright-core';
  const { chromium } = await import(name);
  const browser = await chromium.launch({ executablePath, headless: true });
  try {
    const tab = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    tab.on('console', (/** @type {any} */ message) => complaints.push(message.text()));
    tab.on('pageerror', (/** @type {Error} */ error) => complaints.push(String(error)));
    await tab.goto(pathToFileURL(page).href);
    await useIt(tab);
    const at = process.argv.indexOf('--screenshot');
    if (at > 0) await tab.screenshot({ path: process.argv[at + 1] });
    assert.deepEqual(complaints, []);
    return browser.version();
  } finally {
    await browser.close();
  }
}

/** @param {any} tab */
async function useIt(tab) {
  const source = tab.locator('#source');
  /** Place and code of each finding. */
  const shown = async () => {
    const texts = await tab.locator('#findings li > button:first-child').allTextContents();
    return texts.map((/** @type {string} */ text) => text.split(' ').slice(0, 2).join(' '));
  };
  const begin = await tab.locator('#findings li').allTextContents();
  assert.ok(begin.length >= 2, `the sample has mistakes: ${begin}`);

  // Typed key by key, as a person would.
  await source.fill('');
  await source.pressSequentially('x = "🐍"\nif x == None:\n    pass\n');
  assert.deepEqual(await shown(), ['2:9 E711']);
  assert.match(await tab.locator('#status').textContent(), /^1 found in \d+\.\d ms$/);

  // A click shows where it is.
  await tab.locator('#findings li > button').first().click();
  const selected = await source.evaluate((/** @type {any} */ area) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  assert.equal(selected, 'None');

  // A fix changes the source, and what was found goes away.
  await tab.locator('#findings').getByRole('button', { name: 'Fix' }).click();
  assert.equal(await source.inputValue(), 'x = "🐍"\nif x is None:\n    pass\n');
  assert.deepEqual(await shown(), []);

  // A syntax error does not silence the rest.
  await source.fill('int(x=1, id)\nprint(f"plain")\n');
  assert.deepEqual(await shown(), ['1:10 invalid-syntax', '2:7 F541']);

  // The version of Python matters.
  await source.fill('match id:\n    case 1:\n        pass\n');
  assert.deepEqual(await shown(), []);
  await tab.locator('#version').selectOption('3.9');
  assert.deepEqual(await shown(), ['1:1 invalid-syntax']);

  await source.fill('x = 1\n');
  assert.deepEqual(await shown(), []);
  assert.match(await tab.locator('#status').textContent(), /^nothing found/);
}
