/** The value of `--target-version`, for every command that has it. */
import { InvalidArgumentError } from 'commander';
import { type TargetVersion, targetVersions } from '../parser/versions.ts';

/** `3.12`, or `py312` as other tools write it. */
export function parseTargetVersion(value: string): TargetVersion {
  const wanted = value.replace(/^py3(?=\d)/, '3.');
  const found = targetVersions.find((version) => version === wanted);
  if (found === undefined) throw new InvalidArgumentError(`Known versions are ${targetVersions.join(', ')}.`);
  return found;
}
