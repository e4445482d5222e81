import { benchCoverage } from './coverage';
import { benchMarks } from './marks';
import { benchOpening } from './opening';
import { benchPeers } from './peers';
import { benchPreview } from './preview';
import { benchStart } from './start';
import { benchWord } from './word';
import { benchWordWindow } from './word-window';
import { benchText } from './text';

const wanted = process.argv.slice(2);
const has = (name: string) => wanted.length === 0 || wanted.includes(name);
if (has('start')) await benchStart();
if (has('marks')) await benchMarks();
if (has('peers')) await benchPeers();
if (has('opening')) await benchOpening();
if (has('word')) {
  const root = process.env['ZHANGJU_APP'] ?? process.cwd();
  await benchWord(root);
  await benchWordWindow(root);
}
if (has('text')) benchText();
if (has('coverage')) await benchCoverage();
if (has('preview')) await benchPreview();
