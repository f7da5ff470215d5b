/**
 * `agent`: for a language model that repairs what it reads.
 *
 * One finding is one line without decoration, followed by the edits that repair it, exactly:
 * nothing has to be guessed from a hint. The last line always says how it went; output that
 * may be empty would be taken for a command that failed.
 */
import type { Edit, Fix } from '../../rules/rule.ts';
import {
  type FileReport,
  type Format,
  type FormatSetting,
  plainSetting,
  type ReportedFinding,
} from './format.ts';
import { headline, place } from './lines.ts';
import { locate } from './places.ts';
import { summaryLine } from './summary.ts';

/** Of a longer piece of source only what changes is shown. */
const MAX_ORIGINAL = 40;

export function agentFormat(setting: FormatSetting): Format {
  const plain = plainSetting(setting);
  return {
    file: (report) => report.findings.map((finding) => renderFinding(report, finding, plain)).join(''),
    end: (totals) => `${summaryLine(totals)}\n`,
  };
}

function renderFinding(report: FileReport, finding: ReportedFinding, setting: FormatSetting): string {
  const { fix, severity } = finding;
  const isWarning = severity === 'warning' ? 'warning: ' : '';
  const line = `${place(report, finding.start, setting)}: ${isWarning}${headline(finding, setting)}`;
  return `${line}${fix === null ? '' : renderFix(report, fix)}\n`;
}

function renderFix(report: FileReport, { applicability, edits }: Fix): string {
  const how = edits.map((edit) => renderEdit(report, edit)).join('; ');
  return ` | ${applicability === 'safe' ? 'fix' : applicability === 'unsafe' ? 'unsafe fix' : 'suggestion'}: ${how}`;
}

/** `2:9-2:11 "==" -> "is"`: rows and columns from 1, the end exclusive, texts as JSON strings. */
function renderEdit(report: FileReport, edit: Edit): string {
  const { lineIndex, text } = report.source;
  const { start, end, content } = edit.end - edit.start > MAX_ORIGINAL ? narrow(text, edit) : edit;
  const from = locate(lineIndex, start);
  const to = locate(lineIndex, end);
  const original = JSON.stringify(text.slice(start, end));
  return `${from.row}:${from.column}-${to.row}:${to.column} ${original} -> ${JSON.stringify(content)}`;
}

/** The same edit without what stands at both ends of the old and the new text. */
function narrow(text: string, { start, end, content }: Edit): Edit {
  const old = text.slice(start, end);
  const most = Math.min(old.length, content.length);
  let before = 0;
  while (before < most && old[before] === content[before]) before++;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === content[content.length - 1 - after])
    after++;
  // Half of a surrogate pair is no text.
  if (isHighSurrogate(old, before - 1)) before--;
  if (after > 0 && isLowSurrogate(old, old.length - after)) after--;
  return { start: start + before, end: end - after, content: content.slice(before, content.length - after) };
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
