import { loadReports, measure } from './repairs-damage';
import type { RepairFigures } from './repairs-damage';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function print(name: string, figures: RepairFigures): void {
  console.log(
    `${name}: ${figures.found} of ${figures.planted} found (${percent(figures.found, figures.planted)})`,
  );
  for (const miss of figures.missed) console.log(`  missed  ${miss}`);
  for (const wrong of figures.wrong) console.log(`  false   ${wrong}`);
  console.log(`  false repairs beyond those of the undamaged reports: ${figures.wrong.length}`);
}

/** Prints what the repair rules find of planted damage, and all they propose in undamaged reports. */
const reports = loadReports();
const seed = Number(process.argv[2] ?? 20_211_019);
const { cuts, spaces, undamaged } = measure(reports, seed);
print('cuts', cuts);
print('spaces', spaces);
console.log(`proposals in ${reports.length} undamaged reports: ${undamaged.length}`);
for (const proposal of undamaged) console.log(`  ${proposal}`);
