// The walker loads `kind` of any node: as many hidden classes reach that load as there are shape classes,
// and not one more. V8 gives up at five (docs/design/node-layout.md).

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as ast from '../../src/ast/nodes.generated.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('nodes have one hidden class for each shape class', () => {
  const script = path.join(import.meta.dirname, 'hiddenClasses.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', path.join(root, 'scripts/run.mjs'), script, path.join(root, 'examples')],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { nodes, classes } = JSON.parse(stdout) as { nodes: number; classes: string[] };
  expect(nodes).toBeGreaterThan(1000);
  expect(classes).toEqual(Object.keys(ast).filter((name) => /^Node\d+$/.test(name)));
});
