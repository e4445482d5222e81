import { join } from 'node:path';

/**
 * Where the built parts lie beside `out/main/main.cjs`. The layout is the same in a checkout
 * and in a package, so nothing here asks which of the two it is.
 */
export const builtPreload = join(__dirname, '../preload/preload.cjs');
export const builtRenderer = join(__dirname, '../renderer');
export const builtStore = join(__dirname, '../store/store.cjs');
export const builtReader = join(__dirname, '../reader/reader.cjs');
/** The root of the application, which holds `resources`. */
export const applicationRoot = join(__dirname, '../..');
