import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Starts the application that the command line names, as Electron's own default application does: a
 * distribution taken out of another program has none. Main is required, not imported, because an ES
 * module would run after `ready`.
 */
const loader = `const { app } = require('electron');
const path = require('node:path');
const words = process.argv.slice(1);
let target = null;
for (let at = 0; at < words.length && target === null; at += 1) {
  if (words[at] === '-r' || words[at] === '--require') require(path.resolve(words[(at += 1)]));
  else if (!words[at].startsWith('-')) target = path.resolve(words[at]);
}
if (target === null) {
  process.stderr.write('usage: electron [-r FILE] APPLICATION [argument...]\\n');
  process.exit(2);
}
const manifest = require(path.join(target, 'package.json'));
process.defaultApp = true;
app.setAppPath(target);
app.setName(manifest.productName || manifest.name);
app.setVersion?.(manifest.version);
require(path.join(target, manifest.main || 'index.js'));
`;

/** Puts the loader into a distribution's \`resources/app\`. */
export async function writeLoader(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "loader", "version": "1.0.0", "main": "main.js" }\n',
  );
  await writeFile(join(folder, 'main.js'), loader);
}
