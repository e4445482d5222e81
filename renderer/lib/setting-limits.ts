/** Bounds of what can be set, as the contract has them, and the step of a slider. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
export const fontSizes: Limits = { min: 14, max: 28, step: 1 };
export const lineHeights: Limits = { min: 1.5, max: 2.4, step: 0.05 };
export const interfaceScales: Limits = { min: 0.8, max: 2, step: 0.1 };
export const columnWidths: Limits = { min: 28, max: 44, step: 1 };
