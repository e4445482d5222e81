import { z } from 'zod';
import {
  type HistoryPage,
  type HistoryState,
  type OperationStep,
  type TrashItem,
  recordKinds,
} from '../../domain/history/operation';
import { type Settings, languages, selectionUnits, textFonts, themes } from '../../domain/settings/settings';
import { call, nothing, text } from '../schema';

export const libraryCalls = {
  'settings:get': call<Settings>()(nothing),
  'settings:set': call<Settings>()(
    z.strictObject({
      theme: z.enum(themes).optional(),
      language: z.enum(languages).optional(),
      author: z.strictObject({ name: text(80), initials: text(12) }).optional(),
      fontSize: z.number().min(14).max(28).optional(),
      lineHeight: z.number().min(1.5).max(2.4).optional(),
      columnWidth: z.number().min(28).max(44).optional(),
      boldTopicSentence: z.boolean().optional(),
      selectionUnit: z.enum(selectionUnits).optional(),
      interfaceScale: z.number().min(0.8).max(2).optional(),
      textFont: z.enum(textFonts).optional(),
      shortcuts: z.record(text(80), z.array(text(40)).max(4).readonly()).optional(),
    }),
  ),
  'history:state': call<HistoryState>()(nothing),
  'history:undo': call<OperationStep>()(nothing),
  'history:redo': call<OperationStep>()(nothing),
  /** The newest steps, or those older than one. */
  'history:list': call<HistoryPage>()(
    z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(500).default(100) }),
  ),
  /** Undoes or does again until the named step is the last one done; 0 takes back every step. */
  'history:go': call<HistoryState>()(z.strictObject({ seq: z.int().min(0) })),
  /** What was deleted and can come back, the last deleted first. */
  'trash:list': call<readonly TrashItem[]>()(nothing),
  /** Brings a deleted record back with what hung on it, as a new step of the history. */
  'trash:restore': call<null>()(z.strictObject({ kind: z.enum(recordKinds), id: text(64) })),
} as const;
