/**
 * One path: read, checked and, where fixes are asked for, written back. What comes out is plain data, so
 * that it may happen in another thread.
 */

import type { Project } from '../configuration/project.ts';
import type { ConfigRequest } from '../configuration/projects.ts';
import type { Tables } from '../tables.ts';
import { type CheckedFile, checkFile, type FixPlan, fixNothing } from './checkFile.ts';
import { type ReadingRoom, readSource } from './readSource.ts';

/** What is the same for all paths of a run; plain data, too. */
export interface CheckSetting {
  readonly cwd: string;
  readonly config: ConfigRequest;
  /** Whether `noqa` comments count. */
  readonly noqa: boolean;
  readonly plan: FixPlan;
  /** Whether {@link ReportedFinding.noqaRow} is wanted. */
  readonly noqaRows: boolean;
  /** Nothing is written: the reporter prints what would be. */
  readonly diff: boolean;
}

export interface CheckedPath {
  /** Why it could not be checked, or not be written; null when it could. */
  readonly problem: string | null;
  /** Null when it could not be checked. */
  readonly checked: CheckedFile | null;
  /** Bytes that were checked. */
  readonly bytes: number;
  /** The text before fixes, for a diff; null when none is asked for. */
  readonly before: string | null;
}

/** Never throws for what a file holds. */
export async function checkPath(
  setting: CheckSetting,
  tables: Tables,
  room: ReadingRoom,
  project: Project,
  absolutePath: string,
): Promise<CheckedPath> {
  const { diff, noqaRows, plan } = setting;
  const source = readSource(room, absolutePath);
  if (typeof source === 'string') return { problem: source, checked: null, bytes: 0, before: null };
  const bytes = source.length;
  const loading = tables.prepare(source);
  if (loading !== null) await loading;
  const checked = checkFile(project, absolutePath, source, plan, noqaRows);
  if (checked.fixed === null) return { problem: null, checked, bytes, before: null };
  if (diff) return { problem: null, checked, bytes, before: tables.decode(source) };
  const { writeFixed } = await import('./writeFixed.ts');
  const problem = writeFixed(absolutePath, source, checked.fixed.bytes);
  if (problem === null) return { problem, checked, bytes, before: null };
  // The file is as it was, and so must be the findings.
  return {
    problem,
    checked: checkFile(project, absolutePath, source, fixNothing, noqaRows),
    bytes,
    before: null,
  };
}
