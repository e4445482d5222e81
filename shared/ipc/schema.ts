import { z } from 'zod';
import { markColors } from '../domain/annotation/annotation';
import { readAs } from '../domain/document/repair';
import { deepestLevel } from '../domain/document/shapes';
import type { BlockId, TagId } from '../domain/ids';

// The page runs under a policy without eval, so validators are interpreted, not compiled.
z.config({ jitless: true });

/** Ties a call's input schema to the type of its answer. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Exists in types only; there is no value behind it. */
  readonly output: Output;
}
export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> =>
    ({ input }) as Call<Input, Output>;
export const id = <T extends string>() => z.string().min(1).max(64) as unknown as z.ZodType<T, T>;
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed(), 'lone surrogate');
export const nothing = z.strictObject({});
export const point = z.strictObject({ block: id<BlockId>(), offset: z.int().min(0) });
export const range = z.strictObject({ start: point, end: point });
export const ranges = z.array(range).min(1).max(20_000);
export const color = z.literal(markColors);
export const tagIds = z.array(id<TagId>()).max(200);
/** A file as the window hands it over: picked in a dialog, dropped or pasted. */
export const incoming = z.union([
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4096) }),
  z.strictObject({
    kind: z.literal('bytes'),
    name: text(255),
    bytes: z.instanceof(Uint8Array),
  }),
  z.strictObject({ kind: z.literal('text'), name: text(255), text: z.string() }),
]);
export type IncomingFile = z.infer<typeof incoming>;
/** One thing that the reader decides about a block. */
export const structureChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), point, by: z.int().min(-8).max(8) }),
  z.strictObject({
    kind: z.literal('as'),
    point,
    as: z.enum(readAs),
    level: z.int().min(1).max(deepestLevel).optional(),
  }),
  z.strictObject({ kind: z.literal('split'), point }),
  z.strictObject({ kind: z.literal('merge'), point }),
  z.strictObject({ kind: z.literal('restore'), point }),
]);
/** What the reader decides about a file before it is stored. */
export const review = z.strictObject({
  off: z.array(z.int().min(0)).max(20_000),
  keepsLines: z.boolean(),
  changes: z.array(structureChange).max(1000),
});
/** Names a reading of a file, chosen by who asks for it. */
export const ticket = z.string().min(1).max(64);
/** What is being done with a file on its way in, in this order. */
export const importStages = ['waiting', 'opening', 'pages', 'structure', 'repairs'] as const;
/** How far the reading of a file is. `total` is 0 where nothing can be counted. */
export interface ImportProgress {
  readonly ticket: string;
  readonly stage: (typeof importStages)[number];
  readonly done: number;
  readonly total: number;
}
