/**
 * `junit`: the XML of test reports, a suite for each file with findings, a failed test for each.
 *
 * Its first line says how many tests there are, so the text is kept until the end. A report
 * without any test counts as broken in some readers: a clean run is one test that passed.
 */
import { escapeUTF8 } from 'entities/escape';
import type { FileReport, Format, ReportedFinding } from './format.ts';
import { locate } from './places.ts';

export function junitFormat(): Format {
  const suites: string[] = [];
  return {
    file(report) {
      if (report.findings.length > 0) suites.push(renderSuite(report));
      return '';
    },
    end(totals) {
      const failures = totals.syntaxErrors + totals.ruleFindings;
      const tests = Math.max(failures, 1);
      const counts = `tests="${tests}" skipped="0" failures="${failures}" errors="0"`;
      return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<testsuites name="pywalk-lint" ${counts}>\n`,
        ...(failures === 0 ? [CLEAN] : suites),
        '</testsuites>\n',
      ].join('');
    },
  };
}

const CLEAN = `  <testsuite name="pywalk-lint" tests="1" skipped="0" failures="0" errors="0">
    <testcase name="nothing found" classname="pywalk-lint"/>
  </testsuite>
`;

function renderSuite(report: FileReport): string {
  const { absolutePath, findings } = report;
  const count = findings.length;
  const name = escapeXml(absolutePath);
  return [
    `  <testsuite name="${name}" tests="${count}" skipped="0" failures="${count}" errors="0">\n`,
    ...findings.map((finding) => renderCase(report, finding)),
    '  </testsuite>\n',
  ].join('');
}

function renderCase(report: FileReport, finding: ReportedFinding): string {
  const { row, column } = locate(report.source.lineIndex, finding.start);
  const className = escapeXml(report.absolutePath.replace(/\.[^./\\]+$/, ''));
  const message = escapeXml(finding.message);
  return `    <testcase name="pywalk-lint.${escapeXml(finding.code)}" classname="${className}" line="${row}" column="${column}">
      <properties>
        <property name="severity" value="${finding.severity}"/>
      </properties>
      <failure message="${message}">line ${row}, col ${column}, ${message}</failure>
    </testcase>
`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these, not even escaped
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for an attribute or an element. A reader would make a blank of a line break in an attribute. */
function escapeXml(text: string): string {
  return escapeUTF8(text.replace(NOT_XML, '\ufffd')).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
