import type { WordPresetId } from '../../../../shared/domain/export/preset';
import { academic } from './preset-academic';
import { gbt9704 } from './preset-gbt9704';
import type { WordPreset } from './word-preset';

/** The looks by their name. */
const presets: Readonly<Record<WordPresetId, WordPreset>> = { academic, gbt9704 };

export const presetOf = (id: WordPresetId): WordPreset => presets[id];
